// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a report in XML by the names of its elements, whatever their namespace. */
final class XmlVerslag {
  static final String REGEL = "Applicatiemelding";
  private static final int MOST = 1_000;
  private static final int WORDS = 600;

  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<Regel> regels = new ArrayList<>();
  private final List<Map.Entry<String, String>> more = new ArrayList<>();

  private XmlVerslag() {}

  static Verslag read(XmlNode root) {
    XmlVerslag reader = new XmlVerslag();
    reader.walk(root, Map.of());
    return new Verslag(reader.head, reader.regels, reader.more);
  }

  private static boolean regel(XmlNode node) {
    return node.name().getLocalPart().equalsIgnoreCase(REGEL);
  }

  /**
   * Goes through an element.
   *
   * @param about what is known of the report that it is about
   */
  private void walk(XmlNode node, Map<String, String> about) {
    if (regel(node)) {
      if (regels.size() < MOST) {
        regels.add(
            new Regel(
                text(node, "CdSrt", 1),
                text(node, "CdMelding", 20),
                text(node, "Toel", WORDS),
                about));
      }
      return;
    }
    if (node.children().isEmpty()) {
      leaf(node);
      return;
    }
    Map<String, String> known = known(node, about);
    node.children().forEach(child -> walk(child, known));
  }

  /** What an element that holds one remark tells about the report that it is about. */
  private static Map<String, String> known(XmlNode node, Map<String, String> about) {
    if (node.all().filter(XmlVerslag::regel).limit(2).count() != 1) {
      return about;
    }
    Map<String, String> known = new LinkedHashMap<>(about);
    node.all()
        .filter(inner -> inner.children().isEmpty() && !inner.text().isBlank())
        .forEach(
            inner ->
                Names.about(inner.name().getLocalPart())
                    .ifPresent(name -> known.putIfAbsent(name, Said.line(inner.text(), 80))));
    return known;
  }

  private void leaf(XmlNode node) {
    String value = Said.line(node.text(), WORDS);
    String name = node.name().getLocalPart();
    if (value.isEmpty()) {
      return;
    }
    Optional<String> ours = Names.head(name);
    boolean first = ours.isPresent() && head.putIfAbsent(ours.get(), value) == null;
    if (!first && more.size() < MOST) {
      more.add(Map.entry(Said.line(name, 80), value));
    }
  }

  private static String text(XmlNode node, String child, int max) {
    return node.children().stream()
        .filter(inner -> inner.name().getLocalPart().equalsIgnoreCase(child))
        .findFirst()
        .map(inner -> Said.line(inner.text(), max))
        .orElse("");
  }
}
