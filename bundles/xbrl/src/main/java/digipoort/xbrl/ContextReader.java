// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** Reads one context; what is wrong with it is an {@link IllegalArgumentException}. */
final class ContextReader {
  private static final String MIDNIGHT = "T00:00:00";

  /** Elements within a context or a unit; further ones fit nowhere. */
  private static final int SHAPE = 50;

  private ContextReader() {}

  static Context read(XmlNode node, String id) {
    shape(
        node,
        "entity period( scenario)?",
        new Text("entity, period, eventueel scenario", "entity, period, perhaps scenario"));
    XmlNode entity = only(node, "entity");
    shape(
        entity,
        "identifier( segment)?",
        new Text("identifier, eventueel segment", "identifier, perhaps segment"));
    XmlNode identifier = only(entity, "identifier");
    String scheme = Optional.ofNullable(identifier.attribute("scheme")).orElse("").strip();
    String value = identifier.text().strip();
    if (scheme.isEmpty() || value.isEmpty()) {
      throw new UnclearException(
          "lege identifier (verwacht: een scheme en een waarde)",
          "empty identifier (expected: a scheme and a value)");
    }
    return new Context(
        id,
        scheme,
        value,
        period(only(node, "period")),
        members(node.child("scenario")),
        members(entity.child("segment")));
  }

  /**
   * The elements within and their order; other namespaces than that of instances fit nowhere, and
   * text neither.
   */
  static void shape(XmlNode node, String pattern, Text expected) {
    String found =
        node.children().stream()
            .limit(SHAPE + 1L)
            .map(child -> child.name())
            .map(
                name ->
                    name.getNamespaceURI().equals(Namespaces.XBRLI)
                        ? name.getLocalPart()
                        : Shortened.of("" + name))
            .collect(Collectors.joining(" "));
    boolean few = node.children().size() <= SHAPE;
    if (!few || !found.matches(pattern) || !node.text().isBlank()) {
      String all = Shortened.of((found + " " + node.text().strip()).strip());
      throw new UnclearException(node.name().getLocalPart() + " \"" + all + "\"", expected);
    }
  }

  static XmlNode only(XmlNode node, String local) {
    return node.child(local).orElseThrow();
  }

  static QName name(XmlNode node, String lexical) {
    QName name = node.resolve(lexical);
    if (name.getNamespaceURI().isEmpty() || name.getLocalPart().isEmpty()) {
      throw new UnclearException(
          lexical.strip(),
          new Text(
              "een naam met een prefix die bekend is", "a name with a prefix that is declared"));
    }
    return name;
  }

  private static Context.Period period(XmlNode node) {
    shape(
        node,
        "instant|forever|startDate endDate",
        new Text("instant, of startDate en endDate", "instant, or startDate and endDate"));
    if (node.child("forever").isPresent()) {
      return new Context.Period.Forever();
    }
    if (node.child("instant").isPresent()) {
      return new Context.Period.Moment(lastDay(only(node, "instant").text().strip()));
    }
    String start = only(node, "startDate").text().strip();
    LocalDate begin = date(start.endsWith(MIDNIGHT) ? dateOf(start) : start);
    LocalDate end = lastDay(only(node, "endDate").text().strip());
    if (end.isBefore(begin)) {
      throw new UnclearException(
          "einde " + end + " (verwacht: niet voor het begin, " + begin + ")",
          "end " + end + " (expected: not before the begin, " + begin + ")");
    }
    return new Context.Period.Duration(begin, end);
  }

  /** A moment at midnight belongs to the day that ends then (XBRL 2.1, 4.7.2). */
  private static LocalDate lastDay(String text) {
    LocalDate day = date(text.endsWith(MIDNIGHT) ? dateOf(text) : text);
    return text.endsWith(MIDNIGHT) && !day.equals(LocalDate.MIN) ? day.minusDays(1) : day;
  }

  private static String dateOf(String text) {
    return text.substring(0, text.length() - MIDNIGHT.length());
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UnclearException(
          text, new Text("een datum, jjjj-mm-dd", "a date, yyyy-mm-dd")); // the cause says no more
    }
  }

  private static List<Context.Dimension> members(Optional<XmlNode> container) {
    List<Context.Dimension> members = new ArrayList<>();
    if (container.filter(node -> node.children().isEmpty()).isPresent()) {
      throw new UnclearException(
          "leeg scenario of segment (verwacht: leden)",
          "empty scenario or segment (expected: members)");
    }
    for (XmlNode node : container.stream().flatMap(c -> c.children().stream()).toList()) {
      String local = node.name().getLocalPart();
      if (!node.name().getNamespaceURI().equals(Namespaces.XBRLDI)
          || !Stream.of("explicitMember", "typedMember").anyMatch(local::equals)) {
        throw new UnclearException(
            node.name().toString(),
            new Text(
                "xbrldi:explicitMember of xbrldi:typedMember",
                "xbrldi:explicitMember or xbrldi:typedMember"));
      }
      QName dimension = name(node, Optional.ofNullable(node.attribute("dimension")).orElse(""));
      members.add(
          local.equals("explicitMember")
              ? new Context.Dimension.Explicit(dimension, name(node, node.text()))
              : typed(dimension, node));
    }
    return members;
  }

  private static Context.Dimension typed(QName dimension, XmlNode node) {
    if (node.children().size() != 1) {
      throw new UnclearException(
          dimension.getLocalPart() + ", " + node.children().size(),
          new Text("een element in xbrldi:typedMember", "one element within xbrldi:typedMember"));
    }
    XmlNode domain = node.children().get(0);
    return new Context.Dimension.Typed(dimension, domain.name(), domain.text());
  }
}
