// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.mapping.Elfproef;
import java.util.List;
import java.util.Locale;

/**
 * Whether the belanghebbende can be the identifier of the message. The number is refused rather
 * than corrected: it is what the scope of the caller and the order of deliveries hang on.
 */
public final class IdentityRules {
  private static final String NUMMER = "belanghebbende.nummer";

  private IdentityRules() {}

  public static void check(ObDescriptor descriptor, Identiteit who, List<Finding> findings) {
    if (!descriptor.head().types().contains(who.type())) {
      findings.add(
          Finding.error("OB-IDENTITY-TYPE", "belanghebbende.type")
              .says(
                  "Type '" + who.type() + "' past niet bij een aangifte omzetbelasting.",
                  "Type '" + who.type() + "' does not fit a VAT return.")
              .todo(
                  "Geef "
                      + String.join(" of ", descriptor.head().types())
                      + "; let op hoofdletters.",
                  "Give " + String.join(" or ", descriptor.head().types()) + "; mind the case.")
              .build());
    }
    String nummer = who.nummer();
    String plain =
        nummer.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT).replaceFirst("^NL", "");
    if (wellFormed(nummer)) {
      elevenTest(nummer, findings);
    } else if (wellFormed(plain)) {
      findings.add(
          Finding.error("OB-IDENTITY-FORM", NUMMER)
              .says(
                  "'" + nummer + "' moet zonder NL, punten en spaties.",
                  "'" + nummer + "' must be without NL, dots and blanks.")
              .todo("Geef " + plain + ".", "Give " + plain + ".")
              .build());
    } else {
      findings.add(
          Finding.error("OB-IDENTITY", NUMMER)
              .says(
                  "'" + nummer + "' is geen omzetbelastingnummer.",
                  "'" + nummer + "' is not an omzetbelastingnummer.")
              .todo(
                  "Geef 9 cijfers, een B en 2 cijfers, bijvoorbeeld 001000044B37.",
                  "Give 9 digits, a B and 2 digits, for example 001000044B37.")
              .build());
    }
  }

  /** The pattern of vatIdentificationNumberNLItemType. */
  static boolean wellFormed(String nummer) {
    return nummer.matches("[0-9]{9}B[0-9]{2}")
        && !nummer.startsWith("000")
        && !nummer.endsWith("00");
  }

  private static void elevenTest(String nummer, List<Finding> findings) {
    if (!Elfproef.passes(nummer.substring(0, 9))) {
      findings.add(
          Finding.warning("OB-IDENTITY-BTW-ID", NUMMER)
              .says(
                  "'" + nummer + "' lijkt een btw-id, geen omzetbelastingnummer.",
                  "'" + nummer + "' looks like a btw-id, not an omzetbelastingnummer.")
              .todo(
                  "Controleer het: bij eenmanszaken zijn dat sinds 2020 twee nummers.",
                  "Check it: for sole traders these are two numbers since 2020.")
              .build());
    }
  }
}
