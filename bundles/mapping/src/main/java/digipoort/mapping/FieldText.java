// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import digipoort.api.Finding;
import digipoort.xbrl.CharacterRule;
import java.util.List;
import java.util.Optional;

/**
 * Makes a text fit its place in a message, or says why it does not.
 *
 * @param prefix of the codes of its findings
 * @param min shortest length in characters
 * @param max greatest length in characters
 */
public record FieldText(String prefix, int min, int max) {
  private static final int SHOWN = 40;

  /**
   * The text as it will be filed: blanks folded, letters outside Latin-1 spelt otherwise with a
   * warning ({@code PREFIX-SPELLING}); empty, with an error, when it has letters that cannot be
   * spelt (FR-NL-1.02) or does not fit ({@code PREFIX-LENGTH}).
   *
   * @param at where it came from
   */
  public Optional<String> fit(String at, String given, List<Finding> findings) {
    String text = given.strip().replaceAll("[ \\t\\r\\n]+", " ");
    Optional<String> fitted = CharacterRule.fit(text);
    if (fitted.isEmpty()) {
      findings.add(
          Finding.error("FR-NL-1.02", at)
              .says(
                  "'" + cut(text) + "' bevat tekens die het bericht niet mag bevatten.",
                  "'" + cut(text) + "' has characters that the message may not have.")
              .todo(
                  "Schrijf het in Latijnse letters (ISO 8859-1).",
                  "Spell it in Latin letters (ISO 8859-1).")
              .build());
      return Optional.empty();
    }
    if (!fitted.get().equals(text)) {
      findings.add(
          Finding.warning(prefix + "-SPELLING", at)
              .says(
                  "'" + cut(text) + "' wordt verstuurd als '" + cut(fitted.get()) + "'.",
                  "'" + cut(text) + "' is sent as '" + cut(fitted.get()) + "'.")
              .todo(
                  "Niets, tenzij u het anders gespeld wilt hebben.",
                  "Nothing, unless you want it spelt otherwise.")
              .build());
    }
    return checkLength(at, fitted.get(), findings);
  }

  private Optional<String> checkLength(String at, String text, List<Finding> findings) {
    int length = text.codePointCount(0, text.length());
    if (length >= min && length <= max) {
      return Optional.of(text);
    }
    boolean exact = min == max;
    String nl = exact ? "precies " + max : min + " tot " + max;
    String en = exact ? "exactly " + max : min + " to " + max;
    findings.add(
        Finding.error(prefix + "-LENGTH", at)
            .says(
                "'" + cut(text) + "' is " + length + " tekens (verwacht: " + nl + ").",
                "'" + cut(text) + "' is " + length + " characters (expected: " + en + ").")
            .todo("Geef " + nl + " tekens.", "Give " + en + " characters.")
            .build());
    return Optional.empty();
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
