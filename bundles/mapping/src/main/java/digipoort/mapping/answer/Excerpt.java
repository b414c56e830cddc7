// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.answer;

import digipoort.budget.ReadingLimits;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that came from outside, made safe to show; rubbish stays text. */
final class Excerpt {
  private static final int PARSED = 1_048_576;

  private Excerpt() {}

  /** On one line, without control characters, cut; {@code -} when there is nothing. */
  static String of(@Nullable String words, int max) {
    String given = words == null ? "" : words;
    String bounded = given.length() > 20 * max ? given.substring(0, 20 * max) : given;
    String line = bounded.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String cut = line.length() > max ? line.substring(0, max) + "..." : line;
    return cut.isEmpty() ? "-" : cut;
  }

  /** The root element when the words are XML that may be read. */
  static Optional<XmlNode> xml(@Nullable String words) {
    String given = words == null ? "" : words.strip();
    if (!given.startsWith("<") || given.length() > PARSED) {
      return Optional.empty();
    }
    try {
      return Optional.of(XmlNode.parse(given, ReadingLimits.SETTINGS));
    } catch (XmlRefusedException e) {
      return Optional.empty();
    }
  }
}
