// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.api.Identiteit;
import digipoort.mapping.Elfproef;
import java.util.List;
import java.util.Locale;

/**
 * Whether the belanghebbende can be the identifier of the message. The number is refused rather
 * than corrected: it is what the scope of the caller and the order of deliveries hang on.
 */
final class IdentityRules {
  private static final String NUMMER = "belanghebbende.nummer";

  private IdentityRules() {}

  static void check(Ask<?> ask) {
    Identiteit who = ask.submission().belanghebbende();
    List<String> types = ask.descriptor().head().types();
    if (!types.contains(who.type())) {
      ask.add(
          ask.error("IDENTITY-TYPE", "belanghebbende.type")
              .says(
                  "Type '" + who.type() + "' past niet bij een " + ask.kind().title().nl() + ".",
                  "Type '" + who.type() + "' does not fit a " + ask.kind().title().en() + ".")
              .todo(
                  "Geef " + String.join(" of ", types) + "; let op hoofdletters.",
                  "Give " + String.join(" or ", types) + "; mind the case."));
    }
    String nummer = who.nummer();
    String plain =
        nummer.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT).replaceFirst("^NL", "");
    if (wellFormed(nummer)) {
      elevenTest(nummer, ask);
    } else if (wellFormed(plain)) {
      ask.add(
          ask.error("IDENTITY-FORM", NUMMER)
              .says(
                  "'" + nummer + "' moet zonder NL, punten en spaties.",
                  "'" + nummer + "' must be without NL, dots and blanks.")
              .todo("Geef " + plain + ".", "Give " + plain + "."));
    } else {
      ask.add(
          ask.error("IDENTITY", NUMMER)
              .says(
                  "'" + nummer + "' is geen omzetbelastingnummer.",
                  "'" + nummer + "' is not an omzetbelastingnummer.")
              .todo(
                  "Geef 9 cijfers, een B en 2 cijfers, bijvoorbeeld 001000044B37.",
                  "Give 9 digits, a B and 2 digits, for example 001000044B37."));
    }
  }

  /** The pattern of vatIdentificationNumberNLItemType. */
  static boolean wellFormed(String nummer) {
    return nummer.matches("[0-9]{9}B[0-9]{2}")
        && !nummer.startsWith("000")
        && !nummer.endsWith("00");
  }

  private static void elevenTest(String nummer, Ask<?> ask) {
    if (!Elfproef.passes(nummer.substring(0, 9))) {
      ask.add(
          ask.warning("IDENTITY-BTW-ID", NUMMER)
              .says(
                  "'" + nummer + "' lijkt een btw-id, geen omzetbelastingnummer.",
                  "'" + nummer + "' looks like a btw-id, not an omzetbelastingnummer.")
              .todo(
                  "Controleer het: bij eenmanszaken zijn dat sinds 2020 twee nummers.",
                  "Check it: for sole traders these are two numbers since 2020."));
    }
  }
}
