// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.mapping.Uncertain;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the submission around the report. */
public final class Envelope {
  private static final Set<String> ROLLEN = Set.of("Bedrijf", "Intermediair");
  private static final int SHOWN = 80;

  private final Settings settings;
  private final List<Finding> findings;

  private Envelope(Settings settings, List<Finding> findings) {
    this.settings = settings;
    this.findings = findings;
  }

  /** What is the matter is added to the findings. */
  public static void check(
      Submission submission, String omgeving, Settings settings, List<Finding> findings) {
    Envelope envelope = new Envelope(settings, findings);
    envelope.berichtsoort(submission.berichtsoort());
    envelope.aansluiting(submission.aansluiting());
    envelope.identity(submission.belanghebbende());
    envelope.rest(submission);
    envelope.unconfirmed(omgeving);
  }

  private void berichtsoort(String given) {
    if (!settings.berichtsoorten().contains(given)) {
      String known = String.join(", ", settings.berichtsoorten());
      findings.add(
          Finding.error("DNB-BERICHTSOORT", "berichtsoort")
              .says(
                  "'" + cut(given) + "' is geen berichtsoort van deze adapter.",
                  "'" + cut(given) + "' is no berichtsoort of this adapter.")
              .todo(
                  "Geef " + known + ", of wijzig berichtsoort in " + Settings.FILE + ".",
                  "Give " + known + ", or change berichtsoort in " + Settings.FILE + ".")
              .build());
    }
  }

  private void aansluiting(String given) {
    if (!settings.aansluitingen().contains(given)) {
      String allowed = String.join(", ", settings.aansluitingen());
      findings.add(
          Finding.error("DNB-AANSLUITING", "aansluiting")
              .says(
                  "Rapporten voor DNB gaan niet over aansluiting '"
                      + cut(given)
                      + "' (wel over: "
                      + allowed
                      + "). Er is geen stroom van DNB over Digipoort openbaar bekend.",
                  "Reports for DNB do not go over aansluiting '"
                      + cut(given)
                      + "' (but over: "
                      + allowed
                      + "). No Digipoort stream of DNB is publicly known.")
              .todo(
                  "Gebruik aansluiting "
                      + allowed
                      + ", een map voor het uploaden bij DNB. Als DNB u wel een stroom gaf: noem de"
                      + " aansluiting in aansluitingen van "
                      + Settings.FILE
                      + ".",
                  "Use aansluiting "
                      + allowed
                      + ", a folder for the upload at DNB. If DNB did give you a stream: name the"
                      + " aansluiting in aansluitingen of "
                      + Settings.FILE
                      + ".")
              .build());
    }
  }

  private void identity(Identiteit who) {
    if (!settings.types().contains(who.type())) {
      String types = String.join(", ", settings.types());
      findings.add(
          Finding.error("DNB-IDENTITY-TYPE", "belanghebbende.type")
              .says(
                  "Type '" + who.type() + "' past niet bij een rapport voor DNB.",
                  "Type '" + who.type() + "' does not fit a report for DNB.")
              .todo(
                  "Geef " + types + "; let op hoofdletters.", "Give " + types + "; mind the case.")
              .build());
    }
    Lei.refuses(who.nummer()).ifPresent(reason -> findings.add(lei(who.nummer(), reason)));
  }

  private static Finding lei(String nummer, Text reason) {
    String plain = nummer.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    boolean spelling = Lei.refuses(plain).isEmpty();
    return Finding.error("DNB-LEI", "belanghebbende.nummer")
        .says(
            "'" + nummer + "' is geen LEI: " + reason.nl() + ".",
            "'" + nummer + "' is no LEI: " + reason.en() + ".")
        .todo(
            spelling ? "Geef " + plain + "." : "Geef de LEI zoals die in het register staat.",
            spelling ? "Give " + plain + "." : "Give the LEI as it is in the register.")
        .build();
  }

  private void rest(Submission submission) {
    if (submission.tijdvak() == null) {
      findings.add(
          Finding.warning("DNB-TIJDVAK", "tijdvak")
              .says(
                  "Zonder tijdvak wordt een tweede rapport over dezelfde datum niet opgemerkt.",
                  "Without a tijdvak a second report for the same date is not noticed.")
              .todo(
                  "Geef het tijdvak; het eindigt op de referentiedatum.",
                  "Give the tijdvak; it ends on the reference date.")
              .build());
    }
    if (!ROLLEN.contains(submission.rol())) {
      findings.add(
          Finding.warning("DNB-ROL", "rol")
              .says(
                  "Rol '" + submission.rol() + "' is ongebruikelijk.",
                  "Rol '" + submission.rol() + "' is unusual.")
              .todo("Gebruik Bedrijf of Intermediair.", "Use Bedrijf or Intermediair.")
              .build());
    }
    if (!submission.bijlagen().isEmpty()) {
      findings.add(
          Finding.warning("DNB-BIJLAGEN", "bijlagen")
              .says(
                  "Een rapport voor DNB is een enkel bestand zonder bijlagen.",
                  "A report for DNB is a single file without attachments.")
              .todo("Laat de bijlagen weg.", "Leave the attachments out.")
              .build());
    }
  }

  private void unconfirmed(String omgeving) {
    unconfirmed(
        "berichtsoort",
        new Text(
            "De berichtsoort '" + settings.berichtsoorten().get(0) + "', door ons bedacht,",
            "The berichtsoort '" + settings.berichtsoorten().get(0) + "', which we made up,"),
        omgeving);
    unconfirmed(
        "identiteit.types",
        new Text(
            "Het identiteitstype '" + settings.types().get(0) + "'",
            "The identity type '" + settings.types().get(0) + "'"),
        omgeving);
    unconfirmed(
        "lei.schema",
        new Text(
            "Dat DNB het schema '" + settings.scheme() + "' verwacht,",
            "That DNB expects the scheme '" + settings.scheme() + "'"),
        omgeving);
  }

  private void unconfirmed(String name, Text what, String omgeving) {
    if (!settings.bevestigd().contains(name)) {
      Text confirm =
          new Text(
              "Zet " + name + " in bevestigd van " + Settings.FILE + " als het klopt.",
              "Put " + name + " in bevestigd of " + Settings.FILE + " when it is right.");
      findings.add(new Uncertain("", what, confirm).finding("DNB", omgeving));
    }
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
