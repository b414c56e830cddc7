// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

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

  private ContextReader() {}

  static Context read(XmlNode node, String id) {
    shape(node, "entity period( scenario)?");
    XmlNode entity = only(node, "entity");
    shape(entity, "identifier( segment)?");
    XmlNode identifier = only(entity, "identifier");
    String scheme = Optional.ofNullable(identifier.attribute("scheme")).orElse("").strip();
    String value = identifier.text().strip();
    if (scheme.isEmpty() || value.isEmpty()) {
      throw new IllegalArgumentException("empty identifier (expected: a scheme and a value)");
    }
    return new Context(
        id,
        scheme,
        value,
        period(only(node, "period")),
        members(node.child("scenario")),
        members(entity.child("segment")));
  }

  /** The elements within and their order; other namespaces than that of instances fit nowhere. */
  static void shape(XmlNode node, String expected) {
    String found =
        node.children().stream()
            .map(child -> child.name())
            .map(
                name ->
                    name.getNamespaceURI().equals(Namespaces.XBRLI)
                        ? name.getLocalPart()
                        : "" + name)
            .collect(Collectors.joining(" "));
    if (!found.matches(expected)) {
      throw new IllegalArgumentException(
          node.name().getLocalPart() + " of \"" + found + "\" (expected: " + expected + ")");
    }
  }

  static XmlNode only(XmlNode node, String local) {
    return node.child(local).orElseThrow();
  }

  static QName name(XmlNode node, String lexical) {
    QName name = node.resolve(lexical);
    if (name.getNamespaceURI().isEmpty() || name.getLocalPart().isEmpty()) {
      throw new IllegalArgumentException(
          lexical.strip() + " (expected: a name with a prefix that is declared)");
    }
    return name;
  }

  private static Context.Period period(XmlNode node) {
    shape(node, "instant|forever|startDate endDate");
    if (node.child("forever").isPresent()) {
      return new Context.Period.Forever();
    }
    if (node.child("instant").isPresent()) {
      return new Context.Period.Moment(lastDay(only(node, "instant").text().strip()));
    }
    String begin = only(node, "startDate").text().strip();
    return new Context.Period.Duration(
        date(begin.endsWith(MIDNIGHT) ? dateOf(begin) : begin),
        lastDay(only(node, "endDate").text().strip()));
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
      throw new IllegalArgumentException(text + " (expected: a date, yyyy-mm-dd)", e);
    }
  }

  private static List<Context.Dimension> members(Optional<XmlNode> container) {
    List<Context.Dimension> members = new ArrayList<>();
    if (container.filter(node -> node.children().isEmpty()).isPresent()) {
      throw new IllegalArgumentException("empty scenario or segment (expected: members)");
    }
    for (XmlNode node : container.stream().flatMap(c -> c.children().stream()).toList()) {
      String local = node.name().getLocalPart();
      if (!node.name().getNamespaceURI().equals(Namespaces.XBRLDI)
          || !Stream.of("explicitMember", "typedMember").anyMatch(local::equals)) {
        throw new IllegalArgumentException(
            node.name() + " (expected: xbrldi:explicitMember or xbrldi:typedMember)");
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
      throw new IllegalArgumentException(
          dimension.getLocalPart() + ": expected one element within xbrldi:typedMember");
    }
    XmlNode domain = node.children().get(0);
    return new Context.Dimension.Typed(dimension, domain.name(), domain.text());
  }
}
