// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What the schemas of an entry point declare, before it is understood. */
final class Schemas {
  private final Map<QName, Declared> elements = new LinkedHashMap<>();
  private final Map<QName, Declared> types = new HashMap<>();
  private final Map<QName, Declared> groups = new HashMap<>();
  private final Map<String, QName> names = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();

  /** A declaration with the schema in which it stands. */
  record Declared(Document document, XmlNode node) {
    @Nullable String attribute(String local) {
      return node.attribute(local);
    }

    /** A name that the declaration refers to. */
    QName name(XmlNode at, String lexical) {
      int colon = lexical.indexOf(':');
      if (colon > 0 && at.scope().uri(lexical.substring(0, colon).strip()) == null) {
        throw document.refused(at, lexical + " (expected: a prefix that is declared)");
      }
      return at.resolve(lexical);
    }
  }

  void add(Document document) {
    for (XmlNode node : document.root().children()) {
      if (node.name().getNamespaceURI().equals(Document.SCHEMA)) {
        String name = node.attribute("name");
        switch (node.name().getLocalPart()) {
          case "element" -> element(document, node);
          case "complexType", "simpleType" -> put(types, document, node, name);
          case "group" -> put(groups, document, node, name);
          case "annotation" ->
              node.all()
                  .filter(inner -> inner.name().getLocalPart().equals("roleType"))
                  .forEach(inner -> role(document, inner));
          default -> {}
        }
      }
    }
  }

  private void element(Document document, XmlNode node) {
    QName name = put(elements, document, node, node.attribute("name"));
    String id = node.attribute("id");
    if (id != null) {
      names.put(document.uri() + "#" + id.strip(), name);
    }
  }

  private void role(Document document, XmlNode node) {
    String uri = node.attribute("roleURI");
    String id = node.attribute("id");
    if (uri != null && id != null) {
      roles.put(document.uri() + "#" + id.strip(), uri.strip());
    }
  }

  private static QName put(
      Map<QName, Declared> declared, Document document, XmlNode node, @Nullable String local) {
    if (local == null || local.isBlank()) {
      throw document.refused(node, node.name().getLocalPart() + " without a name");
    }
    QName name = new QName(document.namespace(), local.strip(), prefix(document));
    Declared earlier = declared.putIfAbsent(name, new Declared(document, node));
    if (earlier != null && !earlier.document().uri().equals(document.uri())) {
      throw document.refused(
          node, local + " is declared in " + earlier.document().path() + ", too (expected: once)");
    }
    return name;
  }

  /** The prefix that the schema itself gives to its namespace, else one of our own. */
  private static String prefix(Document document) {
    return document.root().scope().all().entrySet().stream()
        .filter(e -> e.getValue().equals(document.namespace()) && !e.getKey().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse("n" + Integer.toHexString(document.namespace().hashCode()));
  }

  Map<QName, Declared> elements() {
    return elements;
  }

  Optional<Declared> element(QName name) {
    return Optional.ofNullable(elements.get(name));
  }

  Optional<Declared> type(QName name) {
    return Optional.ofNullable(types.get(name));
  }

  Optional<Declared> group(QName name) {
    return Optional.ofNullable(groups.get(name));
  }

  /** The element to which a URI with a fragment points. */
  Optional<QName> named(String pointer) {
    return Optional.ofNullable(names.get(pointer));
  }

  /** The role to whose definition a URI with a fragment points. */
  Optional<String> role(String pointer) {
    return Optional.ofNullable(roles.get(pointer));
  }
}
