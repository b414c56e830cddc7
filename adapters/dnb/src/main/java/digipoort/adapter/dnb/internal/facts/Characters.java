// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.Finding;
import java.util.List;
import java.util.Optional;

/** The characters that XML can hold. */
final class Characters {
  private Characters() {}

  /** The text without blanks around it, or an error when it is blank or cannot stand in XML. */
  static Optional<String> fit(String at, String text, List<Finding> findings) {
    if (text.isBlank()) {
      findings.add(Wrong.missing(at, "een waarde", "a value"));
      return Optional.empty();
    }
    if (!text.codePoints().allMatch(Characters::allowed)) {
      findings.add(
          Finding.error("DNB-CHARACTER", at)
              .says(
                  "De tekst bevat tekens die niet in een XML-bericht kunnen staan.",
                  "The text has characters that cannot stand in an XML message.")
              .todo("Verwijder stuurtekens.", "Remove control characters.")
              .build());
      return Optional.empty();
    }
    return Optional.of(text.strip());
  }

  private static boolean allowed(int c) {
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean blank = c == '\t' || c == '\n' || c == '\r';
    return blank || c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
