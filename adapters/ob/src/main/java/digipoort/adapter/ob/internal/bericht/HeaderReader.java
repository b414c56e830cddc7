// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Koepel;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.FieldText;
import digipoort.mapping.Periods;
import digipoort.mapping.Uncertain;
import digipoort.mapping.descriptor.HeaderFact;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what the message says about itself: software, contact, adviser, references. */
final class HeaderReader {
  private static final DateTimeFormatter AANMAAK =
      DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);

  private final ObDescriptor descriptor;
  private final List<Finding> findings;
  private final Map<String, String> header = new LinkedHashMap<>();

  private HeaderReader(ObDescriptor descriptor, List<Finding> findings) {
    this.descriptor = descriptor;
    this.findings = findings;
  }

  /** The texts by field; what is wrong is left out and added to the findings. */
  static Map<String, String> read(
      FieldReader document, ObDescriptor descriptor, Ticket ticket, List<Finding> findings) {
    HeaderReader reader = new HeaderReader(descriptor, findings);
    reader.software(document.fields("software"));
    reader.contact(document.fields("contact"));
    reader.adviser(document, ticket);
    reader.references(ticket);
    return reader.header;
  }

  private void software(FieldReader software) {
    take(software, "relatienummer", true);
    take(software, "naam", true);
    take(software, "versie", true);
  }

  private void contact(FieldReader contact) {
    take(contact, "soort", true);
    take(contact, "voorletters", true);
    take(contact, "tussenvoegsel", false);
    take(contact, "achternaam", true);
    contact
        .requiredText("telefoonnummer")
        .map(number -> number.replaceAll("[\\s()]", ""))
        .ifPresent(number -> put("telefoonnummer", contact.pointerTo("telefoonnummer"), number));
    String soort = header.getOrDefault("soort", "BPL");
    if (!soort.equals("BPL") && !soort.equals("INT")) {
      findings.add(
          Finding.error("OB-CONTACT", contact.pointerTo("soort"))
              .says(
                  "'" + soort + "' is geen soort contactpersoon.",
                  "'" + soort + "' is not a kind of contact.")
              .todo(
                  "Geef BPL (belastingplichtige) of INT (intermediair).",
                  "Give BPL (the taxpayer) or INT (an intermediary).")
              .build());
    }
  }

  private void adviser(FieldReader document, Ticket ticket) {
    take(document, "beconnummer", false);
    take(document, "koepelorganisatie", false);
    String becon = header.getOrDefault("beconnummer", "000000");
    if (!becon.matches("[0-9]{6}")) {
      findings.add(
          Finding.error("OB-BECON", document.pointerTo("beconnummer"))
              .says(
                  "Beconnummer '" + becon + "' is niet 6 cijfers.", "'" + becon + "' is no becon.")
              .todo("Geef 6 cijfers, tussen aanhalingstekens.", "Give 6 digits, within quotes.")
              .build());
    }
    if ("INT".equals(header.get("soort")) && !header.containsKey("beconnummer")) {
      findings.add(
          Finding.warning("OB-BECON-MISSING", document.pointerTo("beconnummer"))
              .says(
                  "De contactpersoon is een intermediair, maar er is geen beconnummer.",
                  "The contact is an intermediary, but there is no beconnummer.")
              .todo(
                  "Geef het beconnummer van de intermediair, als die er een heeft.",
                  "Give the beconnummer of the intermediary, if it has one.")
              .build());
    }
    if (header.containsKey("koepelorganisatie")) {
      confirmed(descriptor.koepel(), document.pointerTo("koepelorganisatie"), ticket);
    }
  }

  private void confirmed(Koepel koepel, String at, Ticket ticket) {
    if (koepel.known()) {
      return;
    }
    boolean production = Uncertain.production(ticket.omgeving());
    Finding.Builder finding =
        production ? Finding.error("OB-UNCONFIRMED", at) : Finding.warning("OB-UNCONFIRMED", at);
    findings.add(
        finding
            .says(
                "Hoe de koepelorganisatie in "
                    + descriptor.head().taxonomie()
                    + " staat, is nog niet bevestigd.",
                "How the koepelorganisatie stands in "
                    + descriptor.head().taxonomie()
                    + " is not confirmed yet.")
            .todo(
                "Laat het veld weg, of bevestig de vorm in etc/digipoort/descriptors/ob"
                    + " (confidence=\"known\").",
                "Leave the field out, or confirm the form in etc/digipoort/descriptors/ob"
                    + " (confidence=\"known\").")
            .build());
  }

  private void references(Ticket ticket) {
    put("berichtkenmerk", "berichtkenmerk", ticket.berichtkenmerk());
    put("aanmaak", "aanmaak", AANMAAK.format(ticket.moment().atZone(Periods.AMSTERDAM)));
  }

  private void take(FieldReader reader, String field, boolean required) {
    Optional<String> text = required ? reader.requiredText(field) : reader.text(field);
    text.ifPresent(given -> put(field, reader.pointerTo(field), given));
  }

  private void put(String field, String at, String given) {
    HeaderFact fact = descriptor.headerFact(field);
    new FieldText("OB", fact.min(), fact.max())
        .fit(at, given, findings)
        .ifPresent(fitted -> header.put(field, fitted));
  }
}
