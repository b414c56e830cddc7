// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import digipoort.xbrl.XmlNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A remark in XML: UWV's own Applicatiemelding, an element that is named after its kind, or one
 * that says its kind in a word.
 */
final class XmlRegel {
  private static final String OWN = "applicatiemelding";
  private static final Set<String> KINDS = Set.of("fout", "fatalefout", "waarschuwing");
  private static final int WORDS = 600;
  private static final int SHORT = 20;

  private XmlRegel() {}

  /**
   * Whether this element is one.
   *
   * @param holds whether there are others in it
   */
  static boolean is(XmlNode node, boolean holds) {
    String name = name(node);
    boolean leaf = node.children().isEmpty() && node.attributes().isEmpty();
    if (name.equals(OWN) || holds || leaf && !KINDS.contains(name)) {
      return name.equals(OWN);
    }
    Map<String, String> parts = parts(node);
    boolean says = parts.containsKey("toelichting") || parts.containsKey("code");
    return says && (KINDS.contains(name) || KINDS.contains(plain(parts.getOrDefault("soort", ""))));
  }

  static Regel of(XmlNode node, Map<String, String> about) {
    Map<String, String> parts = parts(node);
    String kind = KINDS.contains(name(node)) ? name(node) : parts.getOrDefault("soort", "");
    return new Regel(
        Said.line(Regel.letter(kind), SHORT),
        Said.line(parts.getOrDefault("code", ""), SHORT),
        Said.line(parts.getOrDefault("toelichting", ""), WORDS),
        about);
  }

  /** What it consists of, by our names; words of its own are what it says. */
  private static Map<String, String> parts(XmlNode node) {
    Map<String, String> parts = new LinkedHashMap<>();
    node.attributes().forEach((name, value) -> put(parts, name.getLocalPart(), value));
    for (XmlNode child : node.children()) {
      if (child.children().isEmpty()) {
        put(parts, child.name().getLocalPart(), child.text());
      }
    }
    String own = node.children().isEmpty() ? node.text().strip() : "";
    if (KINDS.contains(name(node)) && !own.isEmpty() && !own.matches("[0-9]+|true|false|ja|nee")) {
      parts.putIfAbsent("toelichting", own);
    }
    return parts;
  }

  private static void put(Map<String, String> parts, String theirs, String value) {
    if (!value.isBlank()) {
      Names.remark(theirs).ifPresent(ours -> parts.putIfAbsent(ours, value));
    }
  }

  private static String name(XmlNode node) {
    return node.name().getLocalPart().toLowerCase(Locale.ROOT);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(" ", "").strip();
  }
}
