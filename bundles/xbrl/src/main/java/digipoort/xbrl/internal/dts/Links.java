// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/** What the linkbases of an entry point relate, before concepts are known. */
final class Links {
  static final String PARENT_CHILD = "http://www.xbrl.org/2003/arcrole/parent-child";
  static final String DIMENSIONAL = "http://xbrl.org/int/dim/arcrole/";
  private static final Set<String> LABELLING =
      Set.of(
          "http://www.xbrl.org/2003/arcrole/concept-label",
          "http://xbrl.org/arcrole/2008/element-label");
  private static final String GENERIC_LABEL = "http://www.xbrl.org/2008/role/label";
  private static final String LINK_ROLE = "http://www.xbrl.org/2003/role/link";
  private static final int MOST = 5_000_000;
  private static final QName LANG = new QName(XMLConstants.XML_NS_URI, "lang");

  private final List<Pointed> arcs = new ArrayList<>();
  private final Map<String, List<Labels.Label>> labels = new HashMap<>();
  private long pairs;
  private int formulas;
  private int calculations;

  /** An arc between two pointers into schemas. */
  record Pointed(
      String arcrole, String role, String from, String to, Document document, XmlNode node) {}

  void add(Document document) {
    for (XmlNode link : document.root().children()) {
      if ("extended".equals(Document.xlink(link, "type"))) {
        extended(document, link);
      }
    }
  }

  private void extended(Document document, XmlNode link) {
    Map<String, List<String>> locators = new HashMap<>();
    Map<String, List<XmlNode>> resources = new HashMap<>();
    for (XmlNode node : link.children()) {
      String label = Objects.requireNonNullElse(Document.xlink(node, "label"), "");
      switch (Objects.requireNonNullElse(Document.xlink(node, "type"), "")) {
        case "locator" ->
            locators
                .computeIfAbsent(label, none -> new ArrayList<>())
                .add(document.href(node).toString());
        case "resource" -> {
          resources.computeIfAbsent(label, none -> new ArrayList<>()).add(node);
          formulas += formula(node.name()) ? 1 : 0;
        }
        default -> {}
      }
    }
    String role = Objects.requireNonNullElse(Document.xlink(link, "role"), LINK_ROLE);
    for (XmlNode node : link.children()) {
      if ("arc".equals(Document.xlink(node, "type"))) {
        arc(document, role, node, locators, resources);
      }
    }
  }

  private void arc(
      Document document,
      String role,
      XmlNode node,
      Map<String, List<String>> locators,
      Map<String, List<XmlNode>> resources) {
    String arcrole = Objects.requireNonNullElse(Document.xlink(node, "arcrole"), "");
    String to = Objects.requireNonNullElse(Document.xlink(node, "to"), "");
    List<String> sources =
        locators.getOrDefault(
            Objects.requireNonNullElse(Document.xlink(node, "from"), ""), List.of());
    if (arcrole.equals(PARENT_CHILD) || arcrole.startsWith(DIMENSIONAL)) {
      List<String> targets = locators.getOrDefault(to, List.of());
      if (sources.isEmpty() || targets.isEmpty()) {
        throw document.refused(node, "an arc whose from or to is no locator of its link");
      }
      count(document, node, sources, targets);
      for (String source : sources) {
        targets.forEach(
            target -> arcs.add(new Pointed(arcrole, role, source, target, document, node)));
      }
    } else if (LABELLING.contains(arcrole) && !"prohibited".equals(node.attribute("use"))) {
      List<XmlNode> texts = resources.getOrDefault(to, List.of());
      count(document, node, sources, texts);
      for (XmlNode label : texts) {
        sources.forEach(source -> label(document, source, label));
      }
    } else if (arcrole.endsWith("/summation-item")) {
      calculations++;
    }
  }

  /** An arc relates all of its from with all of its to, which a few lines can make a great many. */
  private void count(Document document, XmlNode arc, List<?> sources, List<?> targets) {
    pairs += (long) sources.size() * targets.size();
    if (pairs > MOST) {
      throw document.refused(arc, "more than " + MOST + " relations (expected: fewer)");
    }
  }

  private void label(Document document, String source, XmlNode node) {
    String role = Objects.requireNonNullElse(Document.xlink(node, "role"), Labels.STANDARD);
    String language =
        node.attributes()
            .getOrDefault(LANG, document.root().attributes().getOrDefault(LANG, ""))
            .toLowerCase(Locale.ROOT);
    if (language.matches("(nl|en)(-.*)?")) {
      String standard = role.equals(GENERIC_LABEL) ? Labels.STANDARD : role;
      labels
          .computeIfAbsent(source, none -> new ArrayList<>(2))
          .add(new Labels.Label(standard.intern(), language.intern(), node.text().strip()));
    }
  }

  private static boolean formula(QName name) {
    return name.getNamespaceURI().startsWith("http://xbrl.org/2008/assertion/")
            && name.getLocalPart().endsWith("Assertion")
        || name.equals(new QName("http://xbrl.org/2008/formula", "formula"));
  }

  List<Pointed> arcs() {
    return arcs;
  }

  /** The labels of what a URI with a fragment points to. */
  Labels labels(String pointer) {
    List<Labels.Label> found = labels.get(pointer);
    return found == null ? Labels.NONE : new Labels(found);
  }

  /** Everything that has a label. */
  Set<String> labelled() {
    return labels.keySet();
  }

  /** What the labels of this role say, whatever they belong to. */
  Set<String> texts(String role) {
    return labels.values().stream()
        .flatMap(List::stream)
        .filter(label -> label.role().equals(role))
        .map(Labels.Label::text)
        .collect(Collectors.toSet());
  }

  int formulas() {
    return formulas;
  }

  int calculations() {
    return calculations;
  }
}
