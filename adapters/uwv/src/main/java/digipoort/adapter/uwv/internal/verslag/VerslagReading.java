// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import digipoort.api.BerichtResultaat;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Text;
import digipoort.xbrl.XmlRefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a received report into a document for the ERP, with a finding for each remark. */
public final class VerslagReading {
  private VerslagReading() {}

  /** Reads it; what is not understood is kept, not refused. */
  public static Reading of(BerichtResultaat bericht) {
    if (bericht.inhoud().length() > Said.MOST) {
      return unreadable(
          "Het verslag is groter dan " + Said.MOST + " octets.",
          "The report is larger than " + Said.MOST + " octets.");
    }
    byte[] octets = Said.octets(bericht.inhoud());
    Optional<String> text = Said.text(octets);
    if (text.isEmpty()) {
      return unreadable("Het verslag is geen tekst.", "The report is not text.");
    }
    String words = text.get().replaceFirst("^\uFEFF", "").strip();
    if (!words.startsWith("<")) {
      return read(TextVerslag.read(words));
    }
    try {
      return read(XmlVerslag.read(Said.parse(octets)));
    } catch (XmlRefusedException e) {
      String why = Said.line(String.valueOf(e.getMessage()), 200);
      return unreadable(
          "Geen bruikbare XML, regel " + e.line() + ": " + why,
          "No usable XML, line " + e.line() + ": " + why);
    }
  }

  private static Reading unreadable(String nl, String en) {
    return new Reading.Unreadable(
        List.of(
            Finding.error("UWV-VERSLAG", "")
                .says(nl, en)
                .todo(
                    "Gebruik de inhoud zoals die is: digipoort:received-export.",
                    "Use the content as it is: digipoort:received-export.")
                .build()));
  }

  private static Reading read(Verslag verslag) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < verslag.regels().size(); i++) {
      findings.add(verslag.regels().get(i).finding("/meldingen/" + i));
    }
    if (verslag.unexplained()) {
      findings.add(unexplained(verslag));
    }
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    if (!verslag.understood()) {
      findings.add(
          Finding.warning("UWV-VERSLAG-UNKNOWN", "")
              .says(
                  "De vorm van dit verslag is niet bekend; alles staat onder 'overig'.",
                  "The form of this report is not known; everything is under 'overig'.")
              .todo("Lees het verslag zelf.", "Read the report yourself.")
              .build());
    }
    return new Reading.Read(document(verslag), summary(verslag), action(verslag), findings);
  }

  /** Never "nothing to do" when UWV counts what it refused. */
  private static Finding unexplained(Verslag verslag) {
    String count = verslag.afgekeurd();
    return Finding.error("UWV-FOUT", "/aantalAfgekeurd")
        .says(
            "Afgekeurd door UWV: " + count + "; het verslag noemt geen fout die wij herkennen.",
            "Refused by UWV: " + count + "; the report names no error that we recognise.")
        .todo(
            "Lees het verslag zelf, verbeter wat is afgekeurd en dien het opnieuw in.",
            "Read the report yourself, correct what was refused and submit it again.")
        .build();
  }

  private static Text summary(Verslag verslag) {
    return new Text(
        "Verslag van UWV: "
            + counted(verslag, "meldingen", "verwerkt", "afgekeurd")
            + verslag.fouten()
            + " fout, "
            + verslag.waarschuwingen()
            + " waarschuwing.",
        "Report of UWV: "
            + counted(verslag, "reports", "processed", "refused")
            + verslag.fouten()
            + " error, "
            + verslag.waarschuwingen()
            + " warning.");
  }

  private static String counted(Verslag verslag, String... words) {
    List<String> names = List.of("aantalMeldingen", "aantalVerwerkt", "aantalAfgekeurd");
    StringBuilder counts = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String count = verslag.head().getOrDefault(names.get(i), "");
      if (!count.isEmpty()) {
        counts.append(count).append(' ').append(words[i]).append(", ");
      }
    }
    return counts.toString();
  }

  private static Text action(Verslag verslag) {
    if (!verslag.understood()) {
      return new Text("Lees het verslag zelf.", "Read the report yourself.");
    }
    if (verslag.fouten() > 0 || verslag.unexplained()) {
      return new Text(
          "Verbeter de meldingen met een fout en dien ze opnieuw in.",
          "Correct the reports with an error and submit them again.");
    }
    return verslag.waarschuwingen() > 0
        ? new Text(
            "Lees de waarschuwingen; trek een onjuiste melding in en dien een nieuwe in.",
            "Read the warnings; withdraw a report that is wrong and submit a new one.")
        : new Text("Geen actie nodig.", "Nothing to do.");
  }

  private static ErpDocument document(Verslag verslag) {
    Map<String, ErpValue> root = new LinkedHashMap<>();
    verslag.head().forEach((name, value) -> root.put(name, number(name, value)));
    root.put(
        "meldingen",
        new ErpValue.Items(verslag.regels().stream().map(VerslagReading::regel).toList()));
    root.put(
        "overig",
        new ErpValue.Items(
            verslag.more().stream()
                .map(more -> fields(Map.of("naam", more.getKey(), "waarde", more.getValue())))
                .toList()));
    return new ErpDocument(new ErpValue.Fields(root));
  }

  private static ErpValue number(String name, String value) {
    return name.startsWith("aantal") && value.matches("[0-9]{1,9}")
        ? new ErpValue.Amount(new BigDecimal(value))
        : new ErpValue.Words(value);
  }

  private static ErpValue regel(Regel regel) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("soort", regel.soort());
    fields.put("code", regel.code());
    fields.put("toelichting", regel.toelichting());
    fields.put("verwerkt", regel.verwerkt());
    fields.putAll(regel.about());
    return fields(fields);
  }

  private static ErpValue fields(Map<String, String> values) {
    Map<String, ErpValue> fields = new LinkedHashMap<>();
    values.forEach((name, value) -> fields.put(name, new ErpValue.Words(value)));
    return new ErpValue.Fields(fields);
  }
}
