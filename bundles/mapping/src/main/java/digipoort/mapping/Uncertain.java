// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import digipoort.api.Finding;
import digipoort.api.Text;

/**
 * Something that is not publicly known for certain: a setting with a default, which an operator
 * confirms once before it is used in production.
 *
 * @param location what of the submission it concerns
 * @param what it is, as the subject of a sentence, with the value in use, for example {@code De
 *     berichtsoort 'X'}
 * @param confirm how to confirm it: file and setting
 */
public record Uncertain(String location, Text what, Text confirm) {
  private static final String PRODUCTION = "productie";

  /**
   * An error in {@code productie}, else a warning; code {@code PREFIX-UNCONFIRMED}.
   *
   * @param omgeving of the aansluiting
   */
  public Finding finding(String prefix, String omgeving) {
    String code = prefix + "-UNCONFIRMED";
    Finding.Builder finding =
        production(omgeving) ? Finding.error(code, location) : Finding.warning(code, location);
    return finding
        .says(
            what.nl() + " is niet openbaar bekend en nog niet bevestigd.",
            what.en() + " is not publicly known and not confirmed yet.")
        .todo(confirm.nl(), confirm.en())
        .build();
  }

  /** Whether what is sent over an aansluiting of this omgeving counts. */
  public static boolean production(String omgeving) {
    return omgeving.equals(PRODUCTION);
  }
}
