// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import java.util.List;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * A relation between two concepts.
 *
 * @param role of the link in which it stands
 * @param order among its siblings
 */
record Arc(String role, QName from, QName to, double order, Document document, XmlNode node) {
  private static final double FIRST = 1;

  static double order(XmlNode node) {
    try {
      return Double.parseDouble(Objects.requireNonNullElse(node.attribute("order"), "1").strip());
    } catch (NumberFormatException e) {
      return FIRST;
    }
  }

  /** The role in which relations go on from here. */
  String targetRole() {
    return Objects.requireNonNullElse(dimensional("targetRole"), role);
  }

  @Nullable String dimensional(String local) {
    return node.attributes().get(new QName(Namespaces.XBRLDT, local));
  }

  boolean prohibits() {
    return "prohibited".equals(node.attribute("use"));
  }

  int priority() {
    String priority = node.attribute("priority");
    return priority == null || !priority.matches("-?\\d{1,9}") ? 0 : Integer.parseInt(priority);
  }

  /** What makes two relations the same, of which one may prohibit the other. */
  Object same() {
    return List.of(
        role,
        from,
        to,
        order,
        Objects.requireNonNullElse(node.attribute("preferredLabel"), ""),
        Objects.requireNonNullElse(dimensional("targetRole"), ""));
  }
}
