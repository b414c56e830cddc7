// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.HeaderFact;
import digipoort.api.Finding;
import digipoort.xbrl.CharacterRule;
import java.util.List;
import java.util.Optional;

/** Makes a text fit its place in the message, or says why it does not. */
final class HeaderText {
  private HeaderText() {}

  /** The text as it will be filed; empty when it cannot be. */
  static Optional<String> fit(HeaderFact fact, String at, String given, List<Finding> findings) {
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
          Finding.warning("OB-SPELLING", at)
              .says(
                  "'" + cut(text) + "' wordt verstuurd als '" + cut(fitted.get()) + "'.",
                  "'" + cut(text) + "' is sent as '" + cut(fitted.get()) + "'.")
              .todo(
                  "Niets, tenzij u het anders gespeld wilt hebben.",
                  "Nothing, unless you want it spelt otherwise.")
              .build());
    }
    return checkLength(fact, at, fitted.get(), findings);
  }

  private static Optional<String> checkLength(
      HeaderFact fact, String at, String text, List<Finding> findings) {
    int length = text.codePointCount(0, text.length());
    if (length >= fact.min() && length <= fact.max()) {
      return Optional.of(text);
    }
    boolean exact = fact.min() == fact.max();
    String nl = exact ? "precies " + fact.max() : fact.min() + " tot " + fact.max();
    String en = exact ? "exactly " + fact.max() : fact.min() + " to " + fact.max();
    findings.add(
        Finding.error("OB-LENGTH", at)
            .says(
                "'" + cut(text) + "' is " + length + " tekens (verwacht: " + nl + ").",
                "'" + cut(text) + "' is " + length + " characters (expected: " + en + ").")
            .todo("Geef " + nl + " tekens.", "Give " + en + " characters.")
            .build());
    return Optional.empty();
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
