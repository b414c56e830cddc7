// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import digipoort.xbrl.internal.dts.Schemas.Declared;
import digipoort.xbrl.taxonomy.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Understands what tuples hold. */
final class Contents {
  private static final int DEEPEST = 10;
  private static final Content NOTHING = new Content.Group(Content.Order.SEQUENCE, List.of(), 1, 1);

  private final Schemas schemas;

  Contents(Schemas schemas) {
    this.schemas = schemas;
  }

  Content of(Declared element) {
    String type = element.attribute("type");
    if (type != null) {
      return named(element, element.node(), type, 0);
    }
    return element
        .node()
        .child("complexType")
        .map(node -> complex(element, node, 0))
        .orElse(NOTHING);
  }

  private Content named(Declared at, XmlNode node, String type, int depth) {
    QName name = at.name(node, type);
    if (Core.owns(name)) {
      return NOTHING;
    }
    Declared declared =
        schemas
            .type(name)
            .orElseThrow(() -> at.document().refused(node, "type " + name + " is not defined"));
    return complex(declared, declared.node(), depth);
  }

  private Content complex(Declared at, XmlNode type, int depth) {
    if (depth > DEEPEST) {
      throw at.document().refused(type, "a type that is made of itself");
    }
    for (XmlNode node : type.children()) {
      switch (node.name().getLocalPart()) {
        case "sequence", "choice", "all", "group":
          return part(at, node, depth + 1);
        case "complexContent":
          return derived(at, node, depth);
        default:
      }
    }
    return NOTHING;
  }

  private Content derived(Declared at, XmlNode content, int depth) {
    for (XmlNode way : content.children()) {
      String base = way.attribute("base");
      if (base != null) {
        Content own = complex(at, way, depth + 1);
        if (way.name().getLocalPart().equals("restriction")) {
          return own;
        }
        Content inherited = named(at, way, base, depth + 1);
        boolean bare = inherited.concepts().findAny().isEmpty();
        return bare
            ? own
            : new Content.Group(Content.Order.SEQUENCE, List.of(inherited, own), 1, 1);
      }
    }
    return NOTHING;
  }

  private Content part(Declared at, XmlNode node, int depth) {
    if (depth > DEEPEST) {
      throw at.document().refused(node, "nested deeper than " + DEEPEST);
    }
    int min = occurs(at, node, node.attribute("minOccurs"));
    int max = occurs(at, node, node.attribute("maxOccurs"));
    return switch (node.name().getLocalPart()) {
      case "element" -> new Content.Element(reference(at, node), min, max);
      case "group" -> group(at, node, depth).map(g -> repeated(g, min, max)).orElse(NOTHING);
      case "choice" -> new Content.Group(Content.Order.CHOICE, parts(at, node, depth), min, max);
      case "all" -> new Content.Group(Content.Order.ALL, parts(at, node, depth), min, max);
      default -> new Content.Group(Content.Order.SEQUENCE, parts(at, node, depth), min, max);
    };
  }

  private static Content repeated(Content content, int min, int max) {
    return new Content.Group(Content.Order.SEQUENCE, List.of(content), min, max);
  }

  private Optional<Content> group(Declared at, XmlNode node, int depth) {
    String ref = node.attribute("ref");
    QName name = at.name(node, ref == null ? "" : ref);
    Declared declared =
        schemas
            .group(name)
            .orElseThrow(() -> at.document().refused(node, "group " + name + " is not defined"));
    return declared.node().children().stream()
        .filter(child -> child.name().getLocalPart().matches("sequence|choice|all"))
        .findFirst()
        .map(child -> part(declared, child, depth + 1));
  }

  private List<Content> parts(Declared at, XmlNode node, int depth) {
    List<Content> parts = new ArrayList<>();
    for (XmlNode child : node.children()) {
      if (child.name().getNamespaceURI().equals(Document.SCHEMA)
          && child.name().getLocalPart().matches("element|group|sequence|choice|all")) {
        parts.add(part(at, child, depth + 1));
      }
    }
    return parts;
  }

  private static QName reference(Declared at, XmlNode node) {
    String ref = node.attribute("ref");
    if (ref == null) {
      throw at.document().refused(node, "element in a tuple without ref (expected: a concept)");
    }
    QName name = at.name(node, ref);
    return name;
  }

  private static int occurs(Declared at, XmlNode node, @Nullable String value) {
    if (value == null) {
      return 1;
    }
    if (value.equals("unbounded")) {
      return Content.UNBOUNDED;
    }
    try {
      return Integer.parseUnsignedInt(value.strip());
    } catch (NumberFormatException e) {
      throw at.document().refused(node, "occurs " + value + " times (expected: a whole number)");
    }
  }
}
