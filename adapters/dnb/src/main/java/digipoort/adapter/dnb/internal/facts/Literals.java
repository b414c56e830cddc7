// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.xbrl.taxonomy.Base;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;

/** Writes values as the types of their concepts say. Facets are checked afterwards. */
final class Literals {
  private static final int MOST_DIGITS = 100;

  private final Taxonomy taxonomy;
  private final Names names;
  private final Prefixes prefixes;
  private final List<Finding> findings;

  Literals(Taxonomy taxonomy, Names names, Prefixes prefixes, List<Finding> findings) {
    this.taxonomy = taxonomy;
    this.names = names;
    this.prefixes = prefixes;
    this.findings = findings;
  }

  /** The value as it will be written; empty, with an error, when it is of another kind. */
  Optional<String> of(Concept concept, ErpValue value, String at) {
    ItemType type = concept.type();
    if (type == null || type.measure() == ItemType.Measure.FRACTION) {
      findings.add(
          Finding.error("DNB-TYPE", at)
              .says(
                  concept.name().getLocalPart() + " heeft een type dat hier niet gaat (breuk).",
                  concept.name().getLocalPart() + " has a type not supported here (fraction).")
              .todo(
                  "Lever dit rapport kant en klaar aan als instance.",
                  "Hand this report in ready-made, as an instance.")
              .build());
      return Optional.empty();
    }
    Optional<Set<QName>> members = taxonomy.enumeration(concept.name());
    if (members.isPresent()) {
      return choice(concept, type, members.get(), value, at);
    }
    if (concept.numeric()) {
      return number(type, value, at);
    }
    if (type.base() == Base.BOOLEAN) {
      return value instanceof ErpValue.Flag
          ? Optional.of(value.toString())
          : wrong(
              at, value, "true of false zonder aanhalingstekens", "true or false without quotes");
    }
    boolean text = value instanceof ErpValue.Words || value instanceof ErpValue.Amount;
    return text
        ? Characters.fit(at, value.toString(), findings)
        : wrong(at, value, "een tekst of datum", "a text or date");
  }

  private Optional<String> number(ItemType type, ErpValue value, String at) {
    if (!(value instanceof ErpValue.Amount amount)) {
      return wrong(
          at,
          value,
          "een getal zonder aanhalingstekens, bijvoorbeeld 1250.40",
          "a number without quotes, for example 1250.40");
    }
    BigDecimal number = amount.value();
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      findings.add(
          Wrong.value(
              at,
              Wrong.cut(value.toString()),
              "een getal van ten hoogste " + MOST_DIGITS + " cijfers",
              "a number of at most " + MOST_DIGITS + " digits"));
      return Optional.empty();
    }
    boolean whole = type.base().decimal() && type.base() != Base.DECIMAL;
    BigDecimal bare = number.stripTrailingZeros();
    return Optional.of((whole && bare.scale() <= 0 ? bare : number).toPlainString());
  }

  /**
   * Members of a domain, one or a list: as names with a prefix, or as URIs where those are asked.
   */
  private Optional<String> choice(
      Concept concept, ItemType type, Set<QName> members, ErpValue value, String at) {
    boolean several = type.base() == Base.TOKEN;
    List<ErpValue> values =
        several && value instanceof ErpValue.Items items ? items.values() : List.of(value);
    Set<String> written = new TreeSet<>();
    List<Finding> wrong = new ArrayList<>();
    for (ErpValue one : values) {
      if (one instanceof ErpValue.Words words) {
        names
            .member(words.value().strip(), at, concept.name(), members)
            .ifPresent(member -> written.add(written(member, type)));
      } else {
        wrong.add(
            Wrong.type(
                at,
                one,
                several ? "een lijst van namen" : "de naam van een lid",
                several ? "a list of names" : "the name of a member"));
      }
    }
    if (values.isEmpty()) {
      wrong.add(Wrong.missing(at, "een naam", "a name"));
    }
    findings.addAll(wrong);
    return wrong.isEmpty() && written.size() > 0
        ? Optional.of(String.join(" ", written))
        : Optional.empty();
  }

  private String written(QName member, ItemType type) {
    if (type.base() == Base.QNAME) {
      QName name = prefixes.of(member);
      return name.getPrefix() + ":" + name.getLocalPart();
    }
    return member.getNamespaceURI() + "#" + member.getLocalPart();
  }

  private Optional<String> wrong(String at, ErpValue value, String nl, String en) {
    findings.add(Wrong.type(at, value, nl, en));
    return Optional.empty();
  }
}
