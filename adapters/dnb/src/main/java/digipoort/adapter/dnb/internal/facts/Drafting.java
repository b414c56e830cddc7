// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.adapter.dnb.internal.rules.Templates;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.xbrl.Context;
import digipoort.xbrl.Fact;
import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.Instance;
import digipoort.xbrl.Unit;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one report, fact by fact. */
final class Drafting {
  private final FactList list;
  private final Header header;
  private final Taxonomy taxonomy;
  private final List<Finding> findings;
  private final Prefixes prefixes = new Prefixes();
  private final Names names;
  private final Dimensions dimensions;
  private final Literals literals;
  private final Units units;
  private final Contexts contexts;
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  Drafting(
      FactList list,
      Taxonomy taxonomy,
      InstanceDraft.Identifier identifier,
      List<Finding> findings) {
    this.list = list;
    this.header = list.header();
    this.taxonomy = taxonomy;
    this.findings = findings;
    this.names = new Names(taxonomy, findings);
    this.dimensions = new Dimensions(taxonomy, names, prefixes, list.dimensions(), findings);
    this.literals = new Literals(taxonomy, names, prefixes, findings);
    this.units = new Units(header.currency(), findings);
    this.contexts = new Contexts(identifier.scheme(), identifier.value());
  }

  InstanceDraft run() {
    templates();
    list.entries().forEach(this::add);
    Map<String, String> declared = new HashMap<>(prefixes.given());
    declared.put("find", FilingIndicators.NAMESPACE);
    if (header.templates().isEmpty()) {
      declared.remove("find");
    }
    Instance instance =
        new Instance(
            header.entryPoint(), header.language(), declared, contexts.all(), units.used(), facts);
    return new InstanceDraft(instance, places);
  }

  private void templates() {
    if (header.templates().isEmpty()) {
      return;
    }
    if (Templates.possible(taxonomy)) {
      Context.Period moment = new Context.Period.Moment(header.referenceDate());
      facts.add(FilingIndicators.of(contexts.id(moment, List.of()), header.templates()));
    } else {
      findings.add(
          Finding.error("DNB-TEMPLATES", "/templates")
              .says(
                  "Dit entrypoint kent geen templates (filing indicators).",
                  "This entry point knows no templates (filing indicators).")
              .todo("Laat templates weg.", "Leave templates out.")
              .build());
    }
  }

  private void add(Entry entry) {
    Optional<Concept> found = names.item(entry.concept(), entry.conceptAt());
    if (found.isEmpty()) {
      return;
    }
    Concept concept = found.get();
    Optional<String> value = literals.of(concept, entry.value(), entry.at());
    Optional<List<Context.Dimension>> members = dimensions.of(concept, entry.around());
    Optional<Context.Period> period = period(concept, entry);
    Optional<Number> number = number(concept, entry);
    if (value.isEmpty() || members.isEmpty() || period.isEmpty() || number.isEmpty()) {
      return;
    }
    Unit unit = number.get().unit();
    facts.add(
        new Fact.Item(
            prefixes.of(concept.name()),
            contexts.id(period.get(), members.get()),
            unit == null ? null : units.id(unit),
            number.get().decimals(),
            value.get()));
    places.add(entry.at());
  }

  /** What a number has besides its value. */
  private record Number(@Nullable Unit unit, @Nullable String decimals) {}

  private Optional<Number> number(Concept concept, Entry entry) {
    Entry.Around around = entry.around();
    if (!concept.numeric()) {
      return textOnly(concept, around) ? Optional.of(new Number(null, null)) : Optional.empty();
    }
    boolean own = !around.row() || concept.monetary();
    Optional<Unit> unit =
        units.choose(concept, own ? around.unit() : null, around.at() + "/eenheid");
    String decimals = own ? around.decimals() : null;
    if (decimals == null && concept.monetary()) {
      decimals = header.decimals();
    }
    if (decimals == null && entry.value() instanceof ErpValue.Amount amount) {
      decimals = Decimals.of(concept, amount.value());
    }
    String chosen = decimals;
    return unit.map(found -> new Number(found, chosen));
  }

  /** A single fact that is no number has no unit; in a row they are for the numbers. */
  private boolean textOnly(Concept concept, Entry.Around around) {
    if (around.row() || around.unit() == null && around.decimals() == null) {
      return true;
    }
    String label = concept.name().getLocalPart();
    findings.add(
        Finding.error("DNB-UNIT", around.at() + (around.unit() == null ? "/decimalen" : "/eenheid"))
            .says(label + " is geen getal.", label + " is no number.")
            .todo("Laat eenheid en decimalen weg.", "Leave eenheid and decimalen out.")
            .build());
    return false;
  }

  private Optional<Context.Period> period(Concept concept, Entry entry) {
    boolean moment = concept.period() == Concept.Period.INSTANT;
    Context.Period given = entry.around().period();
    if (given != null && !(entry.around().row() && moment)) {
      return given(concept, given, entry.around().at());
    }
    if (moment) {
      return Optional.of(new Context.Period.Moment(header.referenceDate()));
    }
    LocalDate begin = header.begin();
    if (begin == null || begin.isAfter(header.referenceDate())) {
      findings.add(noBegin(concept));
      return Optional.empty();
    }
    return Optional.of(new Context.Period.Duration(begin, header.referenceDate()));
  }

  private Optional<Context.Period> given(Concept concept, Context.Period given, String at) {
    boolean moment = concept.period() == Concept.Period.INSTANT;
    if (moment == given instanceof Context.Period.Moment) {
      return Optional.of(given);
    }
    String label = concept.name().getLocalPart();
    findings.add(
        Finding.error("DNB-PERIOD", at + "/periode")
            .says(
                label + " gaat over een " + (moment ? "moment." : "periode."),
                label + " is about a " + (moment ? "moment." : "period."))
            .todo(
                moment ? "Geef datum, of laat periode weg." : "Geef begin en einde.",
                moment ? "Give datum, or leave periode out." : "Give begin and einde.")
            .build());
    return Optional.empty();
  }

  private Finding noBegin(Concept concept) {
    String label = concept.name().getLocalPart();
    return Finding.error("DNB-BEGIN", "/begin")
        .says(
            label + " gaat over een periode, maar die heeft geen begin voor de referentiedatum.",
            label + " is about a period, but that has no begin before the reference date.")
        .todo("Geef begin of een tijdvak.", "Give begin or a tijdvak.")
        .build();
  }
}
