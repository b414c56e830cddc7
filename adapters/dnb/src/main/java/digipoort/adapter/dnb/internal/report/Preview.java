// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.adapter.dnb.internal.rules.ReferenceDate;
import digipoort.adapter.dnb.internal.rules.Templates;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Text;
import digipoort.mapping.Periods;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report on paper, for a person, in one language. */
public final class Preview {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final int MOST_FACTS = 200;
  private static final int WIDE = 84;

  private final Rapport rapport;
  private final boolean dutch;
  private final Shown shown;
  private final StringBuilder page = new StringBuilder();

  private Preview(Rapport rapport, Locale language) {
    this.rapport = rapport;
    this.dutch = language.equals(DUTCH);
    this.shown = new Shown(rapport.taxonomy(), language);
  }

  /** The page in both languages. */
  public static Text of(Rapport rapport, Identiteit who, List<Finding> notes) {
    return new Text(
        new Preview(rapport, DUTCH).page(who, notes),
        new Preview(rapport, Locale.ENGLISH).page(who, notes));
  }

  private String page(Identiteit who, List<Finding> notes) {
    Report report = rapport.report();
    Taxonomy.Origin origin = rapport.taxonomy().origin();
    line(word("Rapport voor DNB", "Report for DNB"));
    field(word("Instelling", "Entity"), who.nummer() + " (" + who.type() + ")");
    field(
        word("Referentiedatum", "Reference date"),
        ReferenceDate.of(report)
            .map(day -> Periods.shown(day, dutch ? DUTCH : Locale.ENGLISH))
            .orElse("-"));
    field("Entrypoint", report.entryPoint());
    field(word("Taxonomie", "Taxonomy"), (origin.name() + " " + origin.version()).strip());
    field("", "sha256 " + origin.digest());
    templates(Templates.of(report));
    facts(new Arrangement(rapport));
    totals();
    notes(notes);
    return page.toString();
  }

  private void templates(Map<String, Boolean> templates) {
    if (!templates.isEmpty()) {
      field(word("Ingevuld", "Filed"), codes(templates, true));
      field(word("Niet ingevuld", "Not filed"), codes(templates, false));
    }
  }

  private static String codes(Map<String, Boolean> templates, boolean filed) {
    String codes =
        templates.entrySet().stream()
            .filter(template -> template.getValue() == filed)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "-" : codes;
  }

  private void facts(Arrangement arrangement) {
    int left = MOST_FACTS;
    for (Arrangement.Part part : arrangement.parts()) {
      if (left == 0) {
        break;
      }
      line("");
      line(part.title(dutch ? "nl" : "en", word("Overige feiten", "Other facts")));
      for (ReportedFact fact : part.facts().subList(0, Math.min(left, part.facts().size()))) {
        fact(fact);
        left--;
      }
    }
    int more = arrangement.size() - MOST_FACTS;
    if (more > 0) {
      line("");
      line(word("En nog " + more + " feiten.", "And " + more + " more facts."));
    }
  }

  private void fact(ReportedFact fact) {
    String label = shown.label(fact);
    String value = shown.value(fact);
    int blanks = Math.max(2, WIDE - label.length() - value.length());
    line("  " + label + " ".repeat(blanks) + value);
    String dimensions = shown.dimensions(fact);
    if (!dimensions.isEmpty()) {
      line("    " + dimensions);
    }
  }

  private void totals() {
    List<ReportedFact> facts =
        rapport.report().all().filter(f -> !f.tuple() && !Templates.indicator(f)).toList();
    long amounts = facts.stream().filter(shown::monetary).count();
    line("");
    field(
        word("Feiten", "Facts"),
        facts.size()
            + word(", waarvan " + amounts + " bedragen", ", of which " + amounts + " amounts"));
    String units =
        rapport.report().units().values().stream()
            .map(Shown::unit)
            .distinct()
            .collect(Collectors.joining(", "));
    field(word("Eenheden", "Units"), units.isEmpty() ? "-" : units);
  }

  private void notes(List<Finding> notes) {
    if (!notes.isEmpty()) {
      line("");
      line(word("Let op", "Please note"));
      notes.forEach(note -> line("- " + (dutch ? note.text().nl() : note.text().en())));
    }
  }

  private void field(String name, String value) {
    line(String.format(Locale.ROOT, "%-16s%s", name, value));
  }

  private void line(String line) {
    page.append(line.stripTrailing()).append('\n');
  }

  private String word(String nl, String en) {
    return dutch ? nl : en;
  }
}
