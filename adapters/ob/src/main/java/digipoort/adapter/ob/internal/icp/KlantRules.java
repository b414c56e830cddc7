// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Land;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which customer a line is about: the member state, and the number without its code.
 *
 * @param ask what is asked
 * @param tidy whether spelling is put right, as for a document; ready-made content is never changed
 */
record KlantRules(Ask<IcpDescriptor> ask, boolean tidy) {
  private static final Map<String, List<String>> HINTS =
      Map.of(
          "GR", List.of("Griekenland is EL.", "Greece is EL."),
          "GB",
              List.of(
                  "Alleen Noord-Ierland hoort nog bij de opgaaf, als XI.",
                  "Only Northern Ireland still belongs in the statement, as XI."),
          "UK",
              List.of(
                  "Alleen Noord-Ierland hoort nog bij de opgaaf, als XI.",
                  "Only Northern Ireland still belongs in the statement, as XI."),
          "NL",
              List.of(
                  "Een afnemer in Nederland hoort niet in de opgaaf.",
                  "A customer in the Netherlands does not belong in the statement."));

  /** A text and where it stands. */
  record Part(String text, String at) {
    private Part tidied() {
      return new Part(text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT), at);
    }
  }

  /** The customer; empty, with an error, when it cannot be one. */
  Optional<Klant> klant(Part givenLand, Part givenNummer) {
    Part land = tidy ? givenLand.tidied() : givenLand;
    Part nummer = tidy ? givenNummer.tidied() : givenNummer;
    if (own(nummer)) {
      return Optional.empty();
    }
    Optional<Land> known = ask.descriptor().land(land.text);
    if (known.isEmpty()) {
      unknown(land);
      return Optional.empty();
    }
    return nummer(known.get(), nummer).map(number -> new Klant(land.text, number));
  }

  private boolean own(Part nummer) {
    boolean own =
        nummer.text.replaceFirst("^NL", "").equals(ask.submission().belanghebbende().nummer());
    if (own) {
      ask.add(
          ask.error("OWN-NUMBER", nummer.at)
              .says(
                  "Dit is het nummer van de belanghebbende zelf, geen afnemer.",
                  "This is the number of the belanghebbende itself, not a customer.")
              .todo(
                  "Geef land en btw-nummer van de afnemer.",
                  "Give the country and VAT number of the customer."));
    }
    return own;
  }

  private void unknown(Part land) {
    String codes =
        ask.descriptor().landen().stream().map(Land::code).collect(Collectors.joining(" "));
    List<String> hint =
        HINTS.getOrDefault(
            land.text, List.of("Geef een van " + codes + ".", "Give one of " + codes + "."));
    ask.add(
        ask.error("COUNTRY", land.at)
            .says(
                "'" + Ask.cut(land.text) + "' is geen lidstaat van de opgaaf.",
                "'" + Ask.cut(land.text) + "' is not a member state of the statement.")
            .todo(hint.get(0), hint.get(1)));
  }

  private Optional<String> nummer(Land land, Part nummer) {
    String text = nummer.text;
    if (land.fits(text)) {
      return Optional.of(text);
    }
    Optional<Land> prefix = prefix(text);
    if (prefix.isPresent()) {
      return prefixed(land, prefix.get(), nummer);
    }
    if (!text.matches("[0-9A-Z]{1,12}")) {
      ask.add(
          ask.error("NUMBER", nummer.at)
              .says(
                  "'" + Ask.cut(text) + "' is geen btw-nummer zonder landcode.",
                  "'" + Ask.cut(text) + "' is not a VAT number without its country code.")
              .todo("Geef 1 tot 12 cijfers en hoofdletters.", "Give 1 to 12 digits and capitals."));
      return Optional.empty();
    }
    ask.add(
        ask.warning("NUMBER-FORM", nummer.at)
            .says(
                "'"
                    + text
                    + "' heeft niet de vorm van een btw-nummer van "
                    + land.name().nl()
                    + ".",
                "'" + text + "' has not the form of a VAT number of " + land.name().en() + ".")
            .todo(
                "Controleer het nummer, bijvoorbeeld met VIES.",
                "Check the number, with VIES for example."));
    return Optional.of(text);
  }

  /** The country whose code the number begins with, when the rest has its form. */
  private Optional<Land> prefix(String text) {
    String code = text.length() < 2 ? "" : text.substring(0, 2);
    return ask.descriptor()
        .land(code.equals("GR") ? "EL" : code)
        .filter(land -> land.fits(text.substring(2)));
  }

  private Optional<String> prefixed(Land land, Land prefix, Part nummer) {
    String rest = nummer.text.substring(2);
    boolean same = land.equals(prefix);
    boolean right = same && tidy;
    ask.add(
        (right
                ? ask.warning("NUMBER-PREFIX", nummer.at)
                : ask.error(same ? "NUMBER-PREFIX" : "NUMBER-COUNTRY", nummer.at))
            .says(
                "'" + nummer.text + "' begint met een landcode; land is " + land.code() + ".",
                "'" + nummer.text + "' begins with a country code; land is " + land.code() + ".")
            .todo(
                "Geef land " + prefix.code() + " en btwNummer " + rest + split(right, "nl"),
                "Give land " + prefix.code() + " and btwNummer " + rest + split(right, "en")));
    return right ? Optional.of(rest) : Optional.empty();
  }

  private static String split(boolean right, String language) {
    if (!right) {
      return ".";
    }
    return language.equals("nl") ? "; zo wordt het verstuurd." : "; it is sent like that.";
  }
}
