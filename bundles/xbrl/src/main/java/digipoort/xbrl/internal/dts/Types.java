// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import digipoort.xbrl.internal.dts.Schemas.Declared;
import digipoort.xbrl.taxonomy.Base;
import digipoort.xbrl.taxonomy.Facets;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.ItemType.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/** Understands the types of values. */
final class Types {
  private static final int DEEPEST = 100;
  private static final int WIDEST = 2_000;

  private final Schemas schemas;
  private final Map<QName, ItemType> known = new HashMap<>();
  private final Set<QName> underway = new HashSet<>();

  Types(Schemas schemas) {
    this.schemas = schemas;
  }

  /** The type of an element: the one it names, or the one within it. */
  ItemType ofElement(Declared element, QName name) {
    String type = element.attribute("type");
    if (type != null) {
      return named(element, element.node(), element.name(element.node(), type));
    }
    return inner(element, element.node())
        .map(node -> define(element, node, name))
        .orElse(new ItemType(name, Base.ANY, Measure.NONE, Facets.NONE, List.of()));
  }

  private static Optional<XmlNode> inner(Declared at, XmlNode node) {
    return node.children().stream()
        .filter(child -> child.name().getNamespaceURI().equals(Document.SCHEMA))
        .filter(child -> child.name().getLocalPart().matches("simpleType|complexType"))
        .findFirst();
  }

  private ItemType named(Declared by, XmlNode at, QName name) {
    Optional<ItemType> core = Core.type(name);
    if (core.isPresent()) {
      return core.get();
    }
    ItemType type = known.get(name);
    if (type != null) {
      return type;
    }
    Declared declared =
        schemas
            .type(name)
            .orElseThrow(() -> by.document().refused(at, "type " + name + " is not defined"));
    if (underway.size() > DEEPEST || !underway.add(name)) {
      throw declared
          .document()
          .refused(declared.node(), "type " + name + " is made of itself, or of too many others");
    }
    ItemType made = define(declared, declared.node(), name);
    underway.remove(name);
    known.put(name, made);
    return made;
  }

  private ItemType define(Declared at, XmlNode node, QName name) {
    XmlNode definition = node;
    if (node.name().getLocalPart().equals("complexType")) {
      Optional<XmlNode> simple = node.child("simpleContent");
      if (simple.isEmpty()) {
        return complex(at, node, name);
      }
      definition = simple.get();
    }
    for (XmlNode way : definition.children()) {
      switch (way.name().getLocalPart()) {
        case "restriction", "extension":
          return derive(at, way, name);
        case "union":
          return union(at, way, name);
        case "list":
          return new ItemType(name, Base.ANY, Measure.NONE, Facets.NONE, List.of());
        default:
      }
    }
    throw at.document().refused(node, "type " + name.getLocalPart() + " derives from nothing");
  }

  /** Elements within: only the base matters, which may be a fraction. */
  private ItemType complex(Declared at, XmlNode node, QName name) {
    Optional<XmlNode> way =
        node.child("complexContent").stream()
            .flatMap(content -> content.children().stream())
            .filter(child -> child.attribute("base") != null)
            .findFirst();
    Measure measure =
        way.flatMap(w -> Core.type(at.name(w, String.valueOf(w.attribute("base")))))
            .map(ItemType::measure)
            .orElse(Measure.NONE);
    return new ItemType(name, Base.ANY, measure, Facets.NONE, List.of());
  }

  private ItemType derive(Declared at, XmlNode way, QName name) {
    Optional<XmlNode> inner = inner(at, way);
    String base = way.attribute("base");
    ItemType from;
    if (base != null) {
      from = named(at, way, at.name(way, base));
    } else if (inner.isPresent()) {
      from = define(at, inner.get(), name);
    } else {
      throw at.document().refused(way, name.getLocalPart() + " derives from nothing");
    }
    Facets facets = from.facets();
    List<ItemType> union = from.union();
    if (base != null && inner.isPresent()) {
      ItemType narrowed = define(at, inner.get(), name);
      facets = facets.and(narrowed.facets());
      union = narrowed.union().isEmpty() ? union : narrowed.union();
    }
    Facets own = FacetReader.read(at, way);
    return new ItemType(name, from.base(), from.measure(), facets.and(own), union);
  }

  private ItemType union(Declared at, XmlNode way, QName name) {
    List<ItemType> members = new ArrayList<>();
    String listed = way.attribute("memberTypes");
    if (listed != null) {
      for (String member : listed.strip().split("\\s+")) {
        members.add(named(at, way, at.name(way, member)));
      }
    }
    way.children().stream()
        .filter(child -> child.name().getLocalPart().equals("simpleType"))
        .forEach(child -> members.add(define(at, child, name)));
    if (members.stream().mapToInt(Types::size).sum() > WIDEST) {
      throw at.document().refused(way, "a union of more than " + WIDEST + " types");
    }
    return new ItemType(name, Base.STRING, Measure.NONE, Facets.NONE, members);
  }

  private static int size(ItemType type) {
    return 1 + type.union().stream().mapToInt(Types::size).sum();
  }
}
