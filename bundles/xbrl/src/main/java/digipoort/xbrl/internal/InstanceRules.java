// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.api.Text;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The rules about contexts, units and facts. */
public final class InstanceRules {
  private static final QName LANG = new QName(XMLConstants.XML_NS_URI, "lang");
  private static final QName NIL = new QName(Namespaces.XSI, "nil");
  private static final QName IDENTIFIER = xbrli("identifier");
  private static final QName CONTEXT = xbrli("context");
  private static final QName UNIT = xbrli("unit");
  private static final Set<QName> DATES =
      Set.of(xbrli("startDate"), xbrli("endDate"), xbrli("instant"));

  private final XmlNode root;
  private final Collector collector;
  private final Function<QName, Text> named;
  private final Map<String, String> contexts = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Map<QName, Integer> names = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> facts = new HashMap<>();
  private int tuples;

  /** Stands for a context or unit, however long it is, in each of its facts. */
  private record Meaning(String id, String number) {}

  /**
   * @param named what people call a concept
   */
  public InstanceRules(XmlNode root, Collector collector, Function<QName, Text> named) {
    this.root = root;
    this.collector = collector;
    this.named = named;
  }

  public void run() {
    if (!root.name().equals(xbrli("xbrl"))) {
      collector.add(Rule.ROOT, root.line(), root.column(), root.name().toString());
      return;
    }
    if (root.attributes().getOrDefault(LANG, "").isBlank()) {
      add(Rule.LANGUAGE, root, "");
    }
    references();
    root.all().filter(node -> node.attributes().containsKey(NIL)).forEach(this::nil);
    root.children(CONTEXT).forEach(this::context);
    root.children(UNIT).forEach(this::unit);
    facts(root.children(), "");
    unused(CONTEXT, Rule.CONTEXT_UNUSED);
    unused(UNIT, Rule.UNIT_UNUSED);
  }

  private void references() {
    List<XmlNode> schemas = root.children(link("schemaRef")).toList();
    if (schemas.size() != 1) {
      add(Rule.SCHEMA_REF, schemas.isEmpty() ? root : schemas.get(1), "" + schemas.size());
    }
    root.children(link("linkbaseRef")).forEach(node -> add(Rule.LINKBASE_REF, node, ""));
    root.children(link("footnoteLink")).forEach(node -> add(Rule.FOOTNOTE, node, ""));
  }

  private void nil(XmlNode node) {
    fact(Rule.NIL, node, "", "");
  }

  private void context(XmlNode context) {
    for (XmlNode node : context.all().toList()) {
      if (DATES.contains(node.name()) && !node.text().strip().matches("\\d{4}-\\d\\d-\\d\\d")) {
        add(Rule.DATE, node, node.text());
      }
      if (node.name().equals(xbrli("forever"))) {
        add(Rule.FOREVER, node, id(context));
      }
    }
    same(contexts, context, Rule.CONTEXT_DUPLICATE);
  }

  private void unit(XmlNode unit) {
    same(units, unit, Rule.UNIT_DUPLICATE);
  }

  private void same(Map<String, String> known, XmlNode node, Rule rule) {
    String meaning = node.children().stream().map(this::meaning).sorted().toList().toString();
    Meaning now = new Meaning(id(node), "#" + meanings.size());
    Meaning earlier = meanings.putIfAbsent(rule + meaning, now);
    if (earlier != null) {
      add(rule, node, now.id() + " = " + earlier.id());
    }
    known.put(now.id(), earlier == null ? now.number() : earlier.number());
  }

  /** What an element says, however its prefixes are called and its members ordered. */
  private String meaning(XmlNode node) {
    String attributes =
        node.attributes().entrySet().stream()
            .map(a -> number(a.getKey()) + "=" + qualified(node, a.getValue()))
            .sorted()
            .collect(Collectors.joining(","));
    List<String> children = node.children().stream().map(this::meaning).sorted().toList();
    String text = node.name().equals(IDENTIFIER) ? node.text() : qualified(node, node.text());
    return number(node.name()) + "{" + attributes + "}" + text.strip() + children;
  }

  private String qualified(XmlNode node, String value) {
    int colon = value.indexOf(':');
    boolean known = colon > 0 && node.scope().uri(value.substring(0, colon).strip()) != null;
    return known ? number(node.resolve(value)) : value.strip();
  }

  /** Stands for a name, whose namespace may be long and occur often. */
  private String number(QName name) {
    return "#" + names.computeIfAbsent(name, any -> names.size());
  }

  private void facts(List<XmlNode> nodes, String parent) {
    for (XmlNode node : nodes) {
      String namespace = node.name().getNamespaceURI();
      if (node.attribute("contextRef") != null) {
        item(node, parent);
      } else if (!namespace.equals(Namespaces.XBRLI) && !namespace.equals(Namespaces.LINK)) {
        tuples++;
        facts(node.children(), "tuple " + tuples);
      }
    }
  }

  private void item(XmlNode item, String parent) {
    String context = Objects.requireNonNull(item.attribute("contextRef"));
    String unit = item.attribute("unitRef");
    used.add("context " + context);
    if (!contexts.containsKey(context)) {
      fact(Rule.CONTEXT_REF, item, ": " + context, ": " + context);
    }
    if (unit != null) {
      used.add("unit " + unit);
      if (!units.containsKey(unit)) {
        fact(Rule.UNIT_REF, item, ": " + unit, ": " + unit);
      }
    }
    if (item.text().isBlank() && !item.attributes().containsKey(NIL)) {
      fact(Rule.FACT_EMPTY, item, "", "");
    }
    if (item.attribute("precision") != null) {
      fact(Rule.PRECISION, item, "", "");
    }
    Integer earlier = facts.putIfAbsent(key(item, parent, context, unit), item.line());
    if (earlier != null) {
      fact(Rule.FACT_DUPLICATE, item, ", regel " + earlier, ", line " + earlier);
    }
  }

  private String key(XmlNode item, String parent, String context, @Nullable String unit) {
    return String.join(
        "|",
        parent,
        number(item.name()),
        contexts.getOrDefault(context, context),
        unit == null ? "" : units.getOrDefault(unit, unit),
        item.attributes().getOrDefault(LANG, ""));
  }

  private void unused(QName kind, Rule rule) {
    root.children(kind)
        .filter(node -> !used.contains(kind.getLocalPart() + " " + id(node)))
        .forEach(node -> add(rule, node, id(node)));
  }

  /** Names the fact before the detail. */
  private void fact(Rule rule, XmlNode node, String nl, String en) {
    if (collector.full(rule)) {
      return;
    }
    Text name = named.apply(node.name());
    Text detail = new Text(name.nl() + nl, name.en() + en);
    collector.add(rule, node.line(), node.column(), detail);
  }

  private void add(Rule rule, XmlNode node, String detail) {
    collector.add(rule, node.line(), node.column(), detail);
  }

  private static String id(XmlNode node) {
    return String.valueOf(node.attribute("id"));
  }

  private static QName xbrli(String local) {
    return new QName(Namespaces.XBRLI, local);
  }

  private static QName link(String local) {
    return new QName(Namespaces.LINK, local);
  }
}
