// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.grootboek.Ledger;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import digipoort.mapping.Periods;
import digipoort.xbrl.Report;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message on paper, for a bookkeeper: read back from what will be sent.
 *
 * @param title the name of the message
 * @param taxonomie for people
 * @param form that is known of it, or null
 * @param taxonomy for the labels of what the form does not know, or null
 * @param report what will be sent
 */
public record Preview(
    Text title, String taxonomie, @Nullable Form form, @Nullable Taxonomy taxonomy, Report report) {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  /**
   * What else stands on the page.
   *
   * @param booked accounts and where they went
   * @param notes what was found
   */
  public record Around(
      Identiteit who, Tijdvak boekjaar, List<Ledger.Booked> booked, List<Finding> notes) {}

  /** The page in both languages. */
  public Text page(Around around) {
    return new Text(page(around, DUTCH), page(around, Locale.ENGLISH));
  }

  private String page(Around around, Locale language) {
    boolean dutch = language.equals(DUTCH);
    Page page = new Page(language);
    String words = dutch ? title.nl() : title.en();
    page.line(Character.toUpperCase(words.charAt(0)) + words.substring(1) + ", " + taxonomie);
    page.head("Belanghebbende", around.who().nummer() + " (" + around.who().type() + ")");
    page.head(dutch ? "Boekjaar" : "Book year", Periods.shown(around.boekjaar(), language));
    if (form != null) {
      form.due(around.boekjaar())
          .ifPresent(due -> page.head(dutch ? "Uiterlijk" : "Due", Periods.shown(due, language)));
    }
    FactPages facts = new FactPages(form, taxonomy, report, around.boekjaar());
    facts.known(page);
    facts.others(page);
    booked(page, around.booked(), dutch, language);
    if (!around.notes().isEmpty()) {
      page.line("");
      page.line(dutch ? "Let op" : "Please note");
      around.notes().stream()
          .map(note -> "- " + (dutch ? note.text().nl() : note.text().en()))
          .forEach(page::line);
    }
    return page.toString();
  }

  private static void booked(
      Page page, List<Ledger.Booked> booked, boolean dutch, Locale language) {
    if (booked.isEmpty()) {
      return;
    }
    page.line("");
    page.columns(
        dutch ? "Grootboek (debet is positief)" : "Ledger (debit is positive)",
        dutch ? "Begin" : "Start",
        dutch ? "Einde" : "End");
    for (Ledger.Booked account : booked) {
      String name = account.name().isEmpty() ? "" : " " + account.name();
      String field = dutch ? account.field().nl() : account.field().en();
      page.columns(
          "  " + account.rgs() + name + " -> " + field,
          account.begin().signum() == 0 ? "" : Euros.shown(account.begin(), language),
          Euros.shown(account.end(), language));
    }
  }
}
