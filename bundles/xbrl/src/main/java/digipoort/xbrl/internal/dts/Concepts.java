// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.internal.dts.Schemas.Declared;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Concept.Kind;
import digipoort.xbrl.taxonomy.Content;
import digipoort.xbrl.taxonomy.Labels;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Makes the concepts of what the schemas declare. */
final class Concepts {
  private static final QName PERIOD = new QName(Namespaces.XBRLI, "periodType");
  private static final QName BALANCE = new QName(Namespaces.XBRLI, "balance");
  private static final QName DOMAIN = new QName(Namespaces.XBRLDT, "typedDomainRef");
  private static final Map<QName, Kind> HEADS =
      Map.of(
          new QName(Namespaces.XBRLI, "item"), Kind.ITEM,
          new QName(Namespaces.XBRLI, "tuple"), Kind.TUPLE,
          new QName(Namespaces.XBRLDT, "dimensionItem"), Kind.DIMENSION,
          new QName(Namespaces.XBRLDT, "hypercubeItem"), Kind.HYPERCUBE);
  private static final int DEEPEST = 50;

  private final Schemas schemas;
  private final Types types;
  private final Contents contents;
  private final Function<QName, Labels> labels;

  Concepts(Schemas schemas, Function<QName, Labels> labels) {
    this.schemas = schemas;
    this.types = new Types(schemas);
    this.contents = new Contents(schemas);
    this.labels = labels;
  }

  Map<QName, Concept> all() {
    Map<QName, Concept> concepts = new LinkedHashMap<>();
    schemas
        .elements()
        .forEach(
            (name, declared) ->
                kind(declared, 0)
                    .ifPresent(kind -> concepts.put(name, concept(name, declared, kind))));
    return concepts;
  }

  private Optional<Kind> kind(Declared declared, int depth) {
    String group = declared.attribute("substitutionGroup");
    if (group == null) {
      return Optional.empty();
    }
    if (depth > DEEPEST) {
      throw declared
          .document()
          .refused(declared.node(), "substitutionGroup " + group + " leads to itself");
    }
    QName head = declared.name(declared.node(), group);
    if (HEADS.containsKey(head)) {
      return Optional.of(HEADS.get(head));
    }
    Optional<Declared> next = schemas.element(head);
    if (next.isEmpty() && !Core.owns(head)) {
      throw declared
          .document()
          .refused(declared.node(), "substitutionGroup " + group + " is not defined");
    }
    return next.flatMap(found -> kind(found, depth + 1));
  }

  private Concept concept(QName name, Declared declared, Kind kind) {
    Map<QName, String> attributes = declared.node().attributes();
    boolean tuple = kind == Kind.TUPLE;
    return new Concept(
        name,
        kind,
        tuple ? null : types.ofElement(inherit(declared, 0), name),
        tuple ? contents.of(declared) : null,
        period(declared, attributes.get(PERIOD), tuple),
        balance(attributes.get(BALANCE)),
        !yes(declared.attribute("abstract")),
        yes(declared.attribute("nillable")),
        domain(declared, attributes.get(DOMAIN)),
        labels.apply(name));
  }

  /** An element that has no type has that of the head of its substitution group. */
  private Declared inherit(Declared declared, int depth) {
    boolean own =
        declared.attribute("type") != null
            || declared.node().child("complexType").isPresent()
            || declared.node().child("simpleType").isPresent();
    String group = declared.attribute("substitutionGroup");
    if (own || group == null || depth > DEEPEST) {
      return declared;
    }
    return schemas
        .element(declared.name(declared.node(), group))
        .map(head -> inherit(head, depth + 1))
        .orElse(declared);
  }

  private static Concept.Period period(Declared declared, @Nullable String value, boolean tuple) {
    if (tuple) {
      return Concept.Period.NONE;
    }
    return switch (value == null ? "" : value.strip()) {
      case "instant" -> Concept.Period.INSTANT;
      case "duration" -> Concept.Period.DURATION;
      default ->
          throw declared
              .document()
              .refused(
                  declared.node(),
                  declared.attribute("name")
                      + ": periodType "
                      + value
                      + " (expected: instant or duration)");
    };
  }

  private static Concept.Balance balance(@Nullable String value) {
    return switch (value == null ? "" : value.strip()) {
      case "debit" -> Concept.Balance.DEBIT;
      case "credit" -> Concept.Balance.CREDIT;
      default -> Concept.Balance.NONE;
    };
  }

  private static boolean yes(@Nullable String value) {
    return value != null && (value.strip().equals("true") || value.strip().equals("1"));
  }

  private Concept.@Nullable Domain domain(Declared declared, @Nullable String reference) {
    if (reference == null) {
      return null;
    }
    URI pointer = declared.document().resolve(declared.node(), reference);
    QName name =
        schemas
            .named(pointer.toString())
            .orElseThrow(
                () ->
                    declared
                        .document()
                        .refused(
                            declared.node(), "typedDomainRef " + reference + " is not defined"));
    Declared element = schemas.element(name).orElseThrow();
    return new Concept.Domain(name, types.ofElement(element, name));
  }

  /** What European reports say about their templates; its schema is often left out of packages. */
  static Map<QName, Concept> filingIndicators() {
    QName indicator = new QName(FilingIndicators.NAMESPACE, "filingIndicator", "find");
    QName tuple = new QName(FilingIndicators.NAMESPACE, "fIndicators", "find");
    Content content =
        new Content.Group(
            Content.Order.SEQUENCE,
            List.of(new Content.Element(indicator, 1, Content.UNBOUNDED)),
            1,
            1);
    return Map.of(
        indicator,
        new Concept(
            indicator,
            Kind.ITEM,
            Core.type(new QName(Namespaces.XBRLI, "stringItemType")).orElseThrow(),
            null,
            Concept.Period.INSTANT,
            Concept.Balance.NONE,
            true,
            false,
            null,
            Labels.NONE),
        tuple,
        new Concept(
            tuple,
            Kind.TUPLE,
            null,
            content,
            Concept.Period.NONE,
            Concept.Balance.NONE,
            true,
            false,
            null,
            Labels.NONE));
  }
}
