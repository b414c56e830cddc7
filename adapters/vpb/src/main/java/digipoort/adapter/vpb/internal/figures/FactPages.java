// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Field;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Lines;
import digipoort.adapter.vpb.internal.form.Section;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.xbrl.Context;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The facts of a message on a page: those of the form in its order, then all others. */
final class FactPages {
  private static final int MOST = 500;

  private final @Nullable Form form;
  private final Report report;
  private final FactWords words;
  private final Map<At, ReportedFact> known = new LinkedHashMap<>();
  private final List<ReportedFact> others = new ArrayList<>();

  private record At(QName concept, When when) {}

  FactPages(@Nullable Form form, @Nullable Taxonomy taxonomy, Report report, Tijdvak boekjaar) {
    this.form = form;
    this.report = report;
    this.words = new FactWords(taxonomy, boekjaar);
    sort(boekjaar);
  }

  private void sort(Tijdvak boekjaar) {
    Set<QName> concepts = new HashSet<>();
    Set<QName> wraps = new HashSet<>();
    Set<QName> tuples = new HashSet<>();
    if (form != null) {
      form.fields().forEach(placed -> concepts.add(placed.field().concept()));
      form.fields().forEach(placed -> wrap(placed.field()).ifPresent(wraps::add));
      form.lines().forEach(lines -> tuples.add(lines.tuple()));
    }
    for (ReportedFact fact : report.facts()) {
      boolean wrapped = wraps.contains(fact.concept()) && fact.facts().size() == 1;
      ReportedFact item = wrapped ? fact.facts().get(0) : fact;
      Context context = item.context();
      Optional<When> when =
          context == null || !FactWords.ofDeclarant(context)
              ? Optional.empty()
              : When.of(context.period(), boekjaar);
      boolean fits = when.isPresent() && concepts.contains(item.concept());
      if (!fits || known.putIfAbsent(new At(item.concept(), when.get()), item) != null) {
        if (!tuples.contains(fact.concept())) {
          others.add(fact);
        }
      }
    }
  }

  private static Optional<QName> wrap(Field field) {
    return field.kind() instanceof Kind.Words text && text.wrap() != null
        ? Optional.ofNullable(text.wrap().tuple())
        : Optional.empty();
  }

  /** What the form knows, in its order. */
  void known(Page page) {
    if (form != null) {
      form.sections().forEach(section -> section(page, section));
      form.lines().forEach(lines -> lines(page, lines));
    }
  }

  private void section(Page page, Section section) {
    List<When> moments = section.cube().moments();
    List<Field> present =
        section.fields().stream()
            .filter(f -> moments.stream().anyMatch(w -> known.containsKey(new At(f.concept(), w))))
            .toList();
    if (present.isEmpty()) {
      return;
    }
    page.line("");
    boolean time = section.cube().time();
    page.columns(
        label(page, section.label()),
        time ? (page.dutch() ? "Begin" : "Start") : "",
        time ? (page.dutch() ? "Einde" : "End") : "");
    for (Field field : present) {
      String label = (field.computed() ? "  = " : "    ") + label(page, field.label());
      if (!field.amount()) {
        page.words(label, value(page, field, When.YEAR));
      } else if (time) {
        page.columns(label, value(page, field, When.BEGIN), value(page, field, When.END));
      } else {
        page.columns(label, "", value(page, field, When.YEAR));
      }
    }
  }

  private String value(Page page, Field field, When when) {
    ReportedFact fact = known.get(new At(field.concept(), when));
    return fact == null ? "" : words.value(page, field, fact);
  }

  private void lines(Page page, Lines lines) {
    List<ReportedFact> tuples =
        report.facts().stream().filter(fact -> fact.concept().equals(lines.tuple())).toList();
    page.line("");
    page.line(label(page, lines.label()) + " (" + tuples.size() + ")");
    for (ReportedFact tuple : tuples.subList(0, Math.min(tuples.size(), MOST))) {
      page.line(
          "  - "
              + lines.fields().stream()
                  .flatMap(
                      field ->
                          tuple.facts().stream()
                              .filter(fact -> fact.concept().equals(field.concept()))
                              .map(
                                  fact ->
                                      label(page, field.label())
                                          + " "
                                          + words.value(page, field, fact)))
                  .collect(Collectors.joining(", ")));
    }
    more(page, tuples.size());
  }

  /** Everything else, with the labels of the taxonomy. */
  void others(Page page) {
    if (others.isEmpty()) {
      return;
    }
    page.line("");
    page.line(
        form == null
            ? (page.dutch() ? "Feiten" : "Facts")
            : (page.dutch() ? "Verdere feiten" : "Further facts"));
    others.stream().limit(MOST).forEach(fact -> other(page, fact, 1));
    more(page, others.size());
  }

  private void other(Page page, ReportedFact fact, int depth) {
    String label = "  ".repeat(depth) + words.label(page, fact);
    if (fact.tuple()) {
      page.line(label);
      fact.facts().stream().limit(MOST).forEach(child -> other(page, child, depth + 1));
    } else {
      page.columns(label, words.where(page, fact), words.value(fact, page));
    }
  }

  private static void more(Page page, int size) {
    if (size > MOST) {
      page.line("  ... +" + (size - MOST));
    }
  }

  private static String label(Page page, Text label) {
    return page.dutch() ? label.nl() : label.en();
  }
}
