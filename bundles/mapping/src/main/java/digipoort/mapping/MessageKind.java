// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

import digipoort.api.Text;
import java.util.Locale;

/**
 * What texts call a message type.
 *
 * @param prefix of the codes of its findings, for example {@code OB}
 * @param noun a Dutch word with the article <i>de</i> and an English one, for example {@code
 *     aangifte} and {@code return}
 * @param title the whole name, for example {@code aangifte omzetbelasting} and {@code VAT return}
 * @param agency who judges it, with its article where it has one, for example {@code de
 *     Belastingdienst} and {@code the Belastingdienst}
 * @param done what remains to be done once it was accepted, as the start of a sentence, for example
 *     {@code Niets meer in te dienen}
 */
public record MessageKind(String prefix, Text noun, Text title, Text agency, Text done) {
  /** The Belastingdienst, as {@code agency}. */
  public static final Text BELASTINGDIENST = new Text("de Belastingdienst", "the Belastingdienst");

  /** Nothing remains to be done, as {@code done}. */
  public static final Text NOTHING = new Text("Niets meer in te dienen", "Nothing more to file");

  /** There may be something to be paid, as {@code done}. */
  public static final Text PAY =
      new Text(
          "Niets meer in te dienen; betaal op tijd als er te betalen is",
          "Nothing more to file; pay in time if there is something to be paid");

  /** A code of its own, for example {@code OB-LENGTH}. */
  public String code(String rule) {
    return prefix + "-" + rule;
  }

  /** The agency at the start of a sentence. */
  public Text agencyFirst() {
    return new Text(capital(agency.nl()), capital(agency.en()));
  }

  /** The code of findings with words of the agency: its name in capitals. */
  public String agencyCode() {
    return agency.nl().replaceFirst("^(de|het) ", "").replace(' ', '-').toUpperCase(Locale.ROOT);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
