// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a report in XML by the names of its elements, whatever their namespace. */
final class XmlVerslag {
  private static final int MOST = 1_000;
  private static final int WORDS = 600;

  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<Regel> regels = new ArrayList<>();
  private final List<Map.Entry<String, String>> more = new ArrayList<>();

  /** How many remarks an element holds, itself included: 0, 1, or 2 for more. */
  private final Map<XmlNode, Integer> remarks = new IdentityHashMap<>();

  private final Set<XmlNode> single = Collections.newSetFromMap(new IdentityHashMap<>());

  private XmlVerslag() {}

  static Verslag read(XmlNode root) {
    XmlVerslag reader = new XmlVerslag();
    reader.count(root);
    reader.walk(root, Map.of(), 2);
    return new Verslag(reader.head, reader.regels, reader.more);
  }

  private int count(XmlNode node) {
    int within = node.children().stream().mapToInt(this::count).reduce(0, XmlVerslag::atMostTwo);
    boolean remark = XmlRegel.is(node, within > 0);
    if (remark) {
      single.add(node);
    }
    int count = remark ? 1 : within;
    remarks.put(node, count);
    return count;
  }

  private static int atMostTwo(int one, int other) {
    return Math.min(2, one + other);
  }

  /**
   * Goes through an element.
   *
   * @param about what is known of the report that it is about
   * @param around how many remarks are in what it stands in
   */
  private void walk(XmlNode node, Map<String, String> about, int around) {
    int within = remarks.getOrDefault(node, 0);
    Map<String, String> known = known(node, about, within, around);
    if (single.contains(node)) {
      if (regels.size() < MOST) {
        regels.add(XmlRegel.of(node, known));
      }
    } else if (node.children().isEmpty()) {
      leaf(node);
    } else {
      node.children().forEach(child -> walk(child, known, within));
    }
  }

  /** What an element with remarks tells about the report that they are about. */
  private static Map<String, String> known(
      XmlNode node, Map<String, String> about, int within, int around) {
    boolean told = within == 1 && around == 1;
    if (within == 0 || told) {
      return about;
    }
    Map<String, String> known = new LinkedHashMap<>(about);
    (within == 1 ? node.all() : node.children().stream())
        .filter(inner -> inner.children().isEmpty() && !inner.text().isBlank())
        .forEach(
            inner ->
                Names.about(inner.name().getLocalPart())
                    .ifPresent(name -> known.putIfAbsent(name, Said.line(inner.text(), 80))));
    return known;
  }

  private void leaf(XmlNode node) {
    if (node.text().isBlank()) {
      return;
    }
    String value = Said.line(node.text(), WORDS);
    String name = node.name().getLocalPart();
    Optional<String> ours = Names.head(name);
    boolean first = ours.isPresent() && head.putIfAbsent(ours.get(), value) == null;
    if (!first && more.size() < MOST) {
      more.add(Map.entry(Said.line(name, 80), value));
    }
  }
}
