// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * The characters an SBR message may hold (FR-NL-1.02): Basic Latin, Latin-1 Supplement and Currency
 * Symbols.
 */
public final class CharacterRule {
  private static final Map<Integer, String> SPELT =
      Map.ofEntries(
          Map.entry(0x0110, "D"), // D with stroke
          Map.entry(0x0111, "d"),
          Map.entry(0x0126, "H"), // H with stroke
          Map.entry(0x0127, "h"),
          Map.entry(0x0131, "i"), // dotless i
          Map.entry(0x0132, "IJ"), // ligature IJ
          Map.entry(0x0133, "ij"),
          Map.entry(0x0141, "L"), // L with stroke
          Map.entry(0x0142, "l"),
          Map.entry(0x0152, "OE"), // ligature OE
          Map.entry(0x0153, "oe"),
          Map.entry(0x0166, "T"), // T with stroke
          Map.entry(0x0167, "t"),
          Map.entry(0x1E9E, "SS"), // capital sharp s
          Map.entry(0x2010, "-"), // hyphens and dashes
          Map.entry(0x2011, "-"),
          Map.entry(0x2012, "-"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "-"),
          Map.entry(0x2018, "'"), // quotation marks
          Map.entry(0x2019, "'"),
          Map.entry(0x201A, "'"),
          Map.entry(0x201C, "\""),
          Map.entry(0x201D, "\""),
          Map.entry(0x201E, "\""),
          Map.entry(0x2026, "..."));

  private CharacterRule() {}

  /** Whether the character may occur in a message. */
  public static boolean allows(int codePoint) {
    return codePoint <= 0xFF || codePoint >= 0x20A0 && codePoint <= 0x20CF;
  }

  /**
   * The text in allowed, printable characters only: composed where Latin-1 has the letter, else
   * without its accent or in its usual spelling. Empty when a character has no such form.
   */
  public static Optional<String> fit(String text) {
    StringBuilder fitted = new StringBuilder();
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int codePoint : composed.codePoints().toArray()) {
      String piece = fit(codePoint);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      fitted.append(piece);
    }
    return Optional.of(fitted.toString());
  }

  private static String fit(int codePoint) {
    if (Character.isISOControl(codePoint)) {
      return "";
    }
    if (allows(codePoint)) {
      return Character.toString(codePoint);
    }
    String spelt = SPELT.get(codePoint);
    if (spelt != null) {
      return spelt;
    }
    String bare =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    return bare.codePoints().allMatch(CharacterRule::allows) ? bare : "";
  }
}
