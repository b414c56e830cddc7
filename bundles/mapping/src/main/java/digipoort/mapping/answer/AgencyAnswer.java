// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.answer;

import digipoort.xbrl.XmlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the Belastingdienst in the details of status 500 or 510 (Responsemessage 2006.1).
 *
 * @param reference its own number for the message, or null
 * @param received when it says it received the message, or null
 * @param specifications what it says of it
 */
record AgencyAnswer(
    @Nullable String reference, @Nullable String received, List<Specification> specifications) {
  private static final int MOST = 100;

  /** One remark. */
  record Specification(String klasse, String code, String description) {
    /** As one line. */
    String shown() {
      return description + " (" + klasse + " " + code + ")";
    }
  }

  /** The answer, when the words have its form. */
  static Optional<AgencyAnswer> read(@Nullable String words) {
    return Excerpt.xml(words)
        .filter(root -> root.name().getLocalPart().equals("Responsemessage"))
        .map(AgencyAnswer::read);
  }

  private static AgencyAnswer read(XmlNode root) {
    Optional<XmlNode> identification = root.child("Identification");
    List<Specification> specifications =
        root.all()
            .filter(node -> node.name().getLocalPart().equals("Specification"))
            .limit(MOST)
            .map(
                node ->
                    new Specification(
                        text(node, "Class"), text(node, "Code"), text(node, "Description")))
            .toList();
    return new AgencyAnswer(
        identification
            .flatMap(node -> node.child("MessageIdBd"))
            .map(AgencyAnswer::words)
            .filter(words -> !words.equals("-"))
            .orElse(null),
        identification
            .flatMap(node -> node.child("DatumTijdOntvangst"))
            .map(AgencyAnswer::words)
            .orElse(null),
        specifications);
  }

  private static String text(XmlNode node, String child) {
    return node.child(child).map(AgencyAnswer::words).orElse("-");
  }

  private static String words(XmlNode node) {
    return Excerpt.of(node.text(), 300);
  }
}
