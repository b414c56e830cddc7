// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.Context;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.Unit;
import digipoort.xbrl.XmlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * What the facts of a ready-made message of any type have to keep to: the unit and the dimensions
 * that a taxonomy would ask for, and that the message says who made it.
 *
 * @param ask what is asked
 * @param refused where an error was found before; nothing more is said of it
 */
record ReadyFacts(Ask<? extends TaxDescriptor> ask, Set<String> refused) {
  /** What a message can do without. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "beconnummer", "koepelorganisatie", "tussenvoegsel", "btwNummerOnderdeelFiscaleEenheid");

  static void check(XmlNode root, Ask<? extends TaxDescriptor> ask) {
    Set<String> refused =
        ask.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::location)
            .collect(Collectors.toSet());
    ReadyFacts facts = new ReadyFacts(ask, refused);
    List<ReportedFact> all =
        InstanceReader.read(root).facts().stream().flatMap(ReportedFact::all).toList();
    all.forEach(facts::fact);
    facts.header(
        all.stream().map(fact -> fact.concept().getLocalPart()).collect(Collectors.toSet()));
  }

  private void fact(ReportedFact fact) {
    if (refused.contains(Place.of(fact.node()))) {
      return;
    }
    if (ask.descriptor().amounts().contains(fact.concept())) {
      unit(fact);
      decimals(fact);
    }
    if (fact.context() != null) {
      dimensions(fact, fact.context());
    }
  }

  private void unit(ReportedFact fact) {
    Unit unit = fact.unit();
    if (unit == null
        || !unit.measures().equals(Unit.EUR.measures())
        || !unit.divisors().isEmpty()) {
      String given = unit == null ? "-" : unit.measures().get(0).getLocalPart();
      String name = fact.concept().getLocalPart();
      ask.add(
          ask.error("UNIT", Place.of(fact.node()))
              .says(
                  name + ": eenheid '" + Ask.cut(given) + "' (verwacht: iso4217:EUR).",
                  name + ": unit '" + Ask.cut(given) + "' (expected: iso4217:EUR).")
              .todo(
                  "Geef het bedrag in euro's, met een unit iso4217:EUR.",
                  "Give the amount in euros, with a unit iso4217:EUR."));
    }
  }

  private void decimals(ReportedFact fact) {
    String decimals = fact.node().attribute("decimals");
    if (decimals == null || !decimals.strip().equals("INF")) {
      String given = decimals == null ? "-" : Ask.cut(decimals);
      String name = fact.concept().getLocalPart();
      String at = Place.of(fact.node());
      boolean absent = decimals == null && fact.node().attribute("precision") == null;
      ask.add(
          (absent ? ask.error("DECIMALS", at) : ask.warning("DECIMALS", at))
              .says(
                  name + ": decimals '" + given + "' (verwacht: INF).",
                  name + ": decimals '" + given + "' (expected: INF).")
              .todo("Geef decimals=\"INF\".", "Give decimals=\"INF\"."));
    }
  }

  private void dimensions(ReportedFact fact, Context context) {
    Map<QName, QName> expected = ask.descriptor().dimensions(fact.concept());
    Map<QName, QName> given = new HashMap<>();
    for (Context.Dimension dimension : context.dimensions()) {
      given.put(
          dimension.dimension(),
          dimension instanceof Context.Dimension.Typed typed
              ? typed.domain()
              : dimension.dimension());
    }
    if (!given.equals(expected)) {
      String name = fact.concept().getLocalPart() + " (context " + Ask.cut(context.id()) + "): ";
      ask.add(
          ask.error("CONTEXT", Place.of(fact.node()))
              .says(
                  name + shown(given, "geen") + " (verwacht: " + shown(expected, "geen") + ").",
                  name + shown(given, "none") + " (expected: " + shown(expected, "none") + ").")
              .todo(
                  "Zet het feit in een context met de dimensies die verwacht worden.",
                  "Put the fact in a context with the dimensions that are expected."));
    }
  }

  private static String shown(Map<QName, QName> dimensions, String none) {
    return dimensions.isEmpty()
        ? none
        : dimensions.entrySet().stream()
            .map(entry -> entry.getKey().getLocalPart() + "=" + entry.getValue().getLocalPart())
            .map(Ask::cut)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** By local names: one of another namespace is not missing, it was refused before. */
  private void header(Set<String> reported) {
    String missing =
        ask.descriptor().header().stream()
            .filter(fact -> !OPTIONAL.contains(fact.field()))
            .map(fact -> fact.concept().getLocalPart())
            .filter(name -> !reported.contains(name))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      ask.add(
          ask.error("HEADER", "")
              .says("Niet in het bericht: " + missing + ".", "Not in the message: " + missing + ".")
              .todo("Voeg deze feiten toe.", "Add these facts."));
    }
  }
}
