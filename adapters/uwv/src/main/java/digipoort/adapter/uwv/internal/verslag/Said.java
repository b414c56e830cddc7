// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import digipoort.adapter.uwv.internal.melding.Privacy;
import digipoort.api.BerichtInhoud;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.instance.Octets;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that came from outside, made safe to show. */
final class Said {
  static final int MOST = 1_048_576;
  private static final ReadingLimits LIMITS = ReadingLimits.SETTINGS;

  private Said() {}

  /** On one line, without control characters and numbers of persons, cut. */
  static String line(String words, int max) {
    String bounded = words.length() > 20 * max ? words.substring(0, 20 * max) : words;
    String line = Privacy.masked(bounded.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
    return line.length() > max ? line.substring(0, max) + "..." : line;
  }

  /** The root element when the words are XML that may be read. */
  static Optional<XmlNode> xml(@Nullable String words) {
    String given = words == null ? "" : words.strip();
    if (!given.startsWith("<") || given.length() > MOST) {
      return Optional.empty();
    }
    try {
      return Optional.of(XmlNode.parse(given, LIMITS));
    } catch (XmlRefusedException e) {
      return Optional.empty();
    }
  }

  /**
   * The root element of a file.
   *
   * @throws XmlRefusedException when it is XML that may not be read
   */
  static XmlNode parse(byte[] octets) {
    return XmlNode.parse(octets, LIMITS);
  }

  /** The octets of a file, at most so many. */
  static byte[] octets(BerichtInhoud inhoud) {
    return Octets.of(inhoud, MOST);
  }

  /** The text of a file: UTF-8, else Latin-1; empty when it is no text. */
  static Optional<String> text(byte[] octets) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      text = new String(octets, StandardCharsets.ISO_8859_1);
    }
    boolean binary = text.indexOf('\0') >= 0 || text.startsWith("%PDF") || text.startsWith("PK");
    return binary ? Optional.empty() : Optional.of(text);
  }
}
