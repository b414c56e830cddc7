// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.api.Text;
import digipoort.xbrl.Context;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.Unit;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.ItemType.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** Whether the value, period, unit and accuracy of an item are as its concept says. */
final class FactRules {
  private static final Set<String> ATTRIBUTES =
      Set.of("contextRef", "unitRef", "decimals", "precision", "id");

  private final Remarks remarks;

  FactRules(Remarks remarks) {
    this.remarks = remarks;
  }

  void check(ReportedFact fact, Concept concept, ItemType type) {
    for (QName name : fact.node().attributes().keySet()) {
      if (name.getNamespaceURI().isEmpty() && !ATTRIBUTES.contains(name.getLocalPart())) {
        remarks.add(TaxonomyRule.ATTRIBUTE, fact, name.getLocalPart());
      }
    }
    if (fact.nil()) {
      nil(fact, concept);
    } else {
      value(fact, type);
      accuracy(fact, concept);
    }
    period(fact, concept);
    unit(fact, type.measure());
  }

  private void nil(ReportedFact fact, Concept concept) {
    if (!concept.nillable()) {
      remarks.add(TaxonomyRule.NIL, fact);
    }
    if (!fact.value().isEmpty() || has(fact, "decimals") || has(fact, "precision")) {
      remarks.add(
          TaxonomyRule.NIL,
          fact,
          new Text("verwacht: geen waarde en geen decimals", "expected: no value and no decimals"));
    }
  }

  private void value(ReportedFact fact, ItemType type) {
    if (type.measure() == Measure.FRACTION) {
      return;
    }
    if (!fact.node().children().isEmpty()) {
      remarks.add(
          TaxonomyRule.TYPE,
          fact,
          new Text("elementen (verwacht: een waarde)", "elements (expected: a value)"));
      return;
    }
    type.refuses(fact.value())
        .ifPresent(
            expected -> {
              String shown = Remarks.shown(fact.value());
              remarks.add(
                  TaxonomyRule.TYPE,
                  fact,
                  new Text(
                      shown + " (verwacht: " + expected.nl() + ")",
                      shown + " (expected: " + expected.en() + ")"));
            });
  }

  /** The values of extensible enumerations are names: with a prefix, or as a URI. */
  void checkMembers(ReportedFact fact, ItemType type, Set<QName> members) {
    String value = fact.value().strip();
    boolean looked = value.isEmpty() || type.refuses(value).isPresent();
    Set<String> seen = new HashSet<>();
    String before = "";
    for (String token : looked ? new String[0] : value.split("\\s+")) {
      int hash = token.lastIndexOf('#');
      if (!seen.add(token) || hash >= 0 && token.compareTo(before) < 0) {
        order(fact, token);
      }
      before = token;
      QName named =
          hash < 0
              ? fact.node().resolve(token)
              : new QName(token.substring(0, hash), token.substring(hash + 1));
      if (!members.contains(named)) {
        String some =
            members.stream().limit(12).map(Remarks::lexical).collect(Collectors.joining(", "));
        remarks.add(
            TaxonomyRule.TYPE,
            fact,
            new Text(
                Remarks.shown(token) + " (verwacht: een van " + some + ")",
                Remarks.shown(token) + " (expected: one of " + some + ")"));
      }
    }
  }

  /** Members of a set occur once; those that are URIs stand in order (enumerations 2.0). */
  private void order(ReportedFact fact, String token) {
    remarks.add(
        TaxonomyRule.TYPE,
        fact,
        new Text(
            Remarks.shown(token) + " (verwacht: elk lid een keer, op alfabet)",
            Remarks.shown(token) + " (expected: each member once, in alphabetical order)"));
  }

  private void accuracy(ReportedFact fact, Concept concept) {
    boolean decimals = has(fact, "decimals");
    boolean precision = has(fact, "precision");
    boolean fraction = concept.type() != null && concept.type().measure() == Measure.FRACTION;
    boolean wanted = concept.numeric() && !fraction;
    String written = String.valueOf(fact.node().attribute("decimals")).strip();
    if (wanted ? decimals == precision : decimals || precision) {
      remarks.add(TaxonomyRule.DECIMALS, fact);
    } else if (decimals && !written.matches("INF|[+-]?\\d{1,9}")) {
      remarks.add(TaxonomyRule.DECIMALS, fact, written);
    }
  }

  private static boolean has(ReportedFact fact, String attribute) {
    return fact.node().attribute(attribute) != null;
  }

  private void period(ReportedFact fact, Concept concept) {
    Context context = fact.context();
    if (context == null || concept.period() == Concept.Period.NONE) {
      return;
    }
    boolean moment = context.period() instanceof Context.Period.Moment;
    if (moment != (concept.period() == Concept.Period.INSTANT)) {
      remarks.add(
          TaxonomyRule.PERIOD,
          fact,
          moment
              ? new Text(
                  "context " + context.id() + " is een moment (verwacht: begin en einde)",
                  "context " + context.id() + " is an instant (expected: begin and end)")
              : new Text(
                  "context " + context.id() + " is een periode (verwacht: een moment)",
                  "context " + context.id() + " is a period (expected: an instant)"));
    }
  }

  private void unit(ReportedFact fact, Measure measure) {
    if (measure == Measure.NONE || !has(fact, "unitRef")) {
      boolean wanted = measure != Measure.NONE;
      if (wanted != has(fact, "unitRef")) {
        remarks.add(
            TaxonomyRule.UNIT,
            fact,
            wanted
                ? new Text("verwacht: een unitRef", "expected: a unitRef")
                : new Text("verwacht: geen unitRef", "expected: no unitRef"));
      }
      return;
    }
    Unit unit = fact.unit();
    if (unit == null || fits(unit, measure)) {
      return;
    }
    String expected =
        switch (measure) {
          case MONETARY -> "iso4217:EUR";
          case SHARES -> "xbrli:shares";
          default -> "xbrli:pure";
        };
    String found = unit.measures().stream().map(Remarks::lexical).toList().toString();
    remarks.add(
        TaxonomyRule.UNIT,
        fact,
        new Text(found + " (verwacht: " + expected + ")", found + " (expected: " + expected + ")"));
  }

  private static boolean fits(Unit unit, Measure measure) {
    List<QName> measures = unit.measures();
    boolean single = measures.size() == 1 && unit.divisors().isEmpty();
    return switch (measure) {
      case MONETARY ->
          single
              && measures.get(0).getNamespaceURI().equals(Namespaces.ISO4217)
              && measures.get(0).getLocalPart().matches("[A-Z]{3}");
      case SHARES -> single && measures.get(0).equals(new QName(Namespaces.XBRLI, "shares"));
      case PURE -> single && measures.get(0).equals(new QName(Namespaces.XBRLI, "pure"));
      default -> true;
    };
  }
}
