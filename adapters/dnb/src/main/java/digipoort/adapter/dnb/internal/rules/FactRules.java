// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.xbrl.Context;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.Unit;
import digipoort.xbrl.taxonomy.Base;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** The rules about numbers: accuracy, units, currencies; and that nothing is nil. */
final class FactRules {
  private static final QName PURE = new QName(Namespaces.XBRLI, "pure");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
  private static final int LEAST_FOR_AMOUNTS = -3;
  private static final int LEAST_FOR_RATIOS = 4;

  private final Report report;
  private final Taxonomy taxonomy;
  private final Remarks remarks;

  FactRules(Report report, Taxonomy taxonomy, Remarks remarks) {
    this.report = report;
    this.taxonomy = taxonomy;
    this.remarks = remarks;
  }

  void check() {
    report.all().forEach(this::check);
    currencies();
  }

  private void check(ReportedFact fact) {
    if (fact.nil()) {
      remarks.add(EuropeanRule.NIL, fact.node(), name(fact));
    }
    if (fact.node().attribute("precision") != null) {
      remarks.add(EuropeanRule.PRECISION, fact.node(), name(fact));
    }
    Optional<Concept> concept = taxonomy.concept(fact.concept()).filter(Concept::numeric);
    concept.ifPresent(known -> decimals(fact, known));
    Unit unit = fact.unit();
    if (concept.isPresent() && unit != null && !concept.get().monetary()) {
      boolean pure = unit.measures().equals(List.of(PURE)) && unit.divisors().isEmpty();
      if (!pure) {
        remarks.add(EuropeanRule.PURE, fact.node(), name(fact) + ": " + unit.id());
      }
    }
  }

  private void decimals(ReportedFact fact, Concept concept) {
    String decimals = String.valueOf(fact.node().attribute("decimals")).strip();
    ItemType type = concept.type();
    if (!WHOLE.matcher(decimals).matches() || type == null) {
      return;
    }
    int given = Integer.parseInt(decimals);
    boolean whole = type.base().decimal() && type.base() != Base.DECIMAL;
    boolean usual =
        concept.monetary()
            ? given >= LEAST_FOR_AMOUNTS
            : whole ? given == 0 : ratio(type) ? given >= LEAST_FOR_RATIOS : true;
    if (!usual) {
      remarks.add(EuropeanRule.DECIMALS, fact.node(), name(fact) + ": " + decimals);
    }
  }

  private static boolean ratio(ItemType type) {
    return type.measure() == ItemType.Measure.PURE;
  }

  /** The currency of the report is the one of most amounts whose dimensions name none. */
  private void currencies() {
    List<ReportedFact> amounts = report.all().filter(fact -> !currency(fact).isEmpty()).toList();
    Map<String, Long> plain =
        amounts.stream()
            .filter(fact -> !named(fact))
            .collect(
                Collectors.groupingBy(FactRules::currency, TreeMap::new, Collectors.counting()));
    Optional<String> main =
        plain.entrySet().stream()
            .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
            .map(Map.Entry::getKey);
    amounts.stream()
        .filter(fact -> main.isPresent() && !currency(fact).equals(main.get()))
        .forEach(
            fact ->
                remarks.add(
                    named(fact) ? EuropeanRule.OTHER_CURRENCY : EuropeanRule.CURRENCY,
                    fact.node(),
                    name(fact) + ": " + currency(fact)));
  }

  private static String currency(ReportedFact fact) {
    Unit unit = fact.unit();
    if (unit == null || unit.measures().size() != 1 || !unit.divisors().isEmpty()) {
      return "";
    }
    QName measure = unit.measures().get(0);
    return measure.getNamespaceURI().equals(Namespaces.ISO4217) ? measure.getLocalPart() : "";
  }

  /** Whether a dimension of its context names the currency of its unit. */
  private static boolean named(ReportedFact fact) {
    String currency = currency(fact);
    return Stream.ofNullable(fact.context())
        .flatMap(context -> context.dimensions().stream())
        .map(FactRules::member)
        .anyMatch(currency::equals);
  }

  private static String member(Context.Dimension dimension) {
    return dimension instanceof Context.Dimension.Explicit explicit
        ? explicit.member().getLocalPart()
        : ((Context.Dimension.Typed) dimension).value().strip();
  }

  private static String name(ReportedFact fact) {
    return fact.concept().getLocalPart();
  }
}
