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

  /**
   * Goes through an element.
   *
   * @param about what is known of the report that it is about
   */
  private void walk(XmlNode node, Map<String, String> about) {
    if (XmlRegel.is(node)) {
      if (regels.size() < MOST) {
        regels.add(XmlRegel.of(node, known(node, about)));
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

  /** What an element with remarks tells about the report that they are about. */
  private static Map<String, String> known(XmlNode node, Map<String, String> about) {
    long remarks = node.all().filter(XmlRegel::is).limit(2).count();
    if (remarks == 0) {
      return about;
    }
    Map<String, String> known = new LinkedHashMap<>(about);
    (remarks == 1 ? node.all() : node.children().stream())
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
}
