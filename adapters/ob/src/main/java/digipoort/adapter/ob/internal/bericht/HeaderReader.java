// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.Koepel;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.mapping.FieldText;
import digipoort.mapping.Periods;
import digipoort.mapping.Uncertain;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what the message says about itself: software, contact, adviser, references. */
final class HeaderReader {
  private static final DateTimeFormatter AANMAAK =
      DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final String DIVISION = "btwNummerOnderdeelFiscaleEenheid";

  private final Ask<?> ask;
  private final Map<String, String> header = new LinkedHashMap<>();

  private HeaderReader(Ask<?> ask) {
    this.ask = ask;
  }

  /** The texts by field; what is wrong is left out and added to the findings. */
  static Map<String, String> read(FieldReader document, Ask<?> ask) {
    HeaderReader reader = new HeaderReader(ask);
    reader.software(document.fields("software"));
    reader.contact(document.fields("contact"));
    reader.adviser(document);
    reader.references();
    if (ask.descriptor().headerFact(DIVISION).isPresent()) {
      reader.division(document);
    }
    return reader.header;
  }

  /** Whether a field can have this text, its length aside. */
  static boolean allowed(String field, String text) {
    return switch (field) {
      case "soort" -> text.equals("BPL") || text.equals("INT");
      case "beconnummer" -> text.matches("[0-9]{6}");
      case "aanmaak" -> isMoment(text);
      case DIVISION -> IdentityRules.wellFormed(text);
      default -> true;
    };
  }

  private static boolean isMoment(String text) {
    try {
      return AANMAAK.format(LocalDateTime.parse(text, AANMAAK)).equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void software(FieldReader software) {
    take(software, "relatienummer", true);
    take(software, "naam", true);
    take(software, "versie", true);
  }

  private void contact(FieldReader contact) {
    take(contact, "soort", ask.descriptor().headerFact("soort").isPresent());
    take(contact, "voorletters", true);
    take(contact, "tussenvoegsel", false);
    take(contact, "achternaam", true);
    contact
        .requiredText("telefoonnummer")
        .map(number -> number.replaceAll("[\\s()]", ""))
        .ifPresent(number -> put("telefoonnummer", contact.pointerTo("telefoonnummer"), number));
    String soort = header.getOrDefault("soort", "BPL");
    if (!allowed("soort", soort)) {
      ask.add(
          ask.error("CONTACT", contact.pointerTo("soort"))
              .says(
                  "'" + Ask.cut(soort) + "' is geen soort contactpersoon.",
                  "'" + Ask.cut(soort) + "' is not a kind of contact.")
              .todo(
                  "Geef BPL (belastingplichtige) of INT (intermediair).",
                  "Give BPL (the taxpayer) or INT (an intermediary)."));
    }
  }

  private void adviser(FieldReader document) {
    take(document, "beconnummer", false);
    take(document, "koepelorganisatie", false);
    String at = document.pointerTo("beconnummer");
    String becon = header.getOrDefault("beconnummer", "000000");
    if (!allowed("beconnummer", becon)) {
      ask.add(
          ask.error("BECON", at)
              .says(
                  "Beconnummer '" + becon + "' is niet 6 cijfers.", "'" + becon + "' is no becon.")
              .todo("Geef 6 cijfers, tussen aanhalingstekens.", "Give 6 digits, within quotes."));
    }
    if ("INT".equals(header.get("soort")) && !header.containsKey("beconnummer")) {
      ask.add(
          ask.warning("BECON-MISSING", at)
              .says(
                  "De contactpersoon is een intermediair, maar er is geen beconnummer.",
                  "The contact is an intermediary, but there is no beconnummer.")
              .todo(
                  "Geef het beconnummer van de intermediair, als die er een heeft.",
                  "Give the beconnummer of the intermediary, if it has one."));
    }
    if (header.containsKey("koepelorganisatie")) {
      confirmed(ask.descriptor().koepel(), document.pointerTo("koepelorganisatie"));
    }
  }

  private void confirmed(Koepel koepel, String at) {
    if (!koepel.known()) {
      ask.add(
          unconfirmed(ask, at)
              .says(
                  "Hoe de koepelorganisatie in "
                      + ask.descriptor().head().taxonomie()
                      + " staat, is nog niet bevestigd.",
                  "How the koepelorganisatie stands in "
                      + ask.descriptor().head().taxonomie()
                      + " is not confirmed yet.")
              .todo(
                  "Laat het veld weg, of bevestig de vorm in etc/digipoort/descriptors/ob"
                      + " (confidence=\"known\").",
                  "Leave the field out, or confirm the form in etc/digipoort/descriptors/ob"
                      + " (confidence=\"known\")."));
    }
  }

  private static Finding.Builder unconfirmed(Ask<?> ask, String at) {
    return Uncertain.production(ask.ticket().omgeving())
        ? ask.error("UNCONFIRMED", at)
        : ask.warning("UNCONFIRMED", at);
  }

  private void references() {
    put("berichtkenmerk", "berichtkenmerk", ask.ticket().berichtkenmerk());
    put("aanmaak", "aanmaak", AANMAAK.format(ask.ticket().moment().atZone(Periods.AMSTERDAM)));
  }

  private void division(FieldReader document) {
    Optional<String> given = document.text(DIVISION);
    String at = document.pointerTo(DIVISION);
    if (given.isPresent() && !allowed(DIVISION, given.get())) {
      ask.add(
          ask.error("DIVISION", at)
              .says(
                  "'" + Ask.cut(given.get()) + "' is geen btw-nummer van een onderdeel.",
                  "'" + Ask.cut(given.get()) + "' is not a VAT number of a division.")
              .todo(
                  "Geef 9 cijfers, een B en 2 cijfers, zonder NL, of laat het veld weg.",
                  "Give 9 digits, a B and 2 digits, without NL, or leave the field out."));
    } else {
      given.ifPresent(number -> put(DIVISION, at, number));
    }
  }

  private void take(FieldReader reader, String field, boolean required) {
    Optional<String> text = required ? reader.requiredText(field) : reader.text(field);
    text.ifPresent(given -> put(field, reader.pointerTo(field), given));
  }

  /** A field that this message type does not report is kept, so that it can be judged. */
  private void put(String field, String at, String given) {
    ask.descriptor()
        .headerFact(field)
        .map(fact -> new FieldText(ask.kind().prefix(), fact.min(), fact.max()))
        .map(form -> form.fit(at, given, ask.findings()))
        .orElse(Optional.of(given))
        .ifPresent(fitted -> header.put(field, fitted));
  }
}
