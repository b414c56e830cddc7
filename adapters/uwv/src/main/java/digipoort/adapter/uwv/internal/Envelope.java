// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.Elfproef;
import digipoort.mapping.Uncertain;
import java.util.List;

/** The rules about a submission that do not depend on its content. */
final class Envelope {
  private static final String NUMMER = "belanghebbende.nummer";

  private final Settings settings;
  private final List<Finding> findings;

  Envelope(Settings settings, List<Finding> findings) {
    this.settings = settings;
    this.findings = findings;
  }

  void check(Submission submission, Ticket ticket) {
    String berichtsoort = submission.berichtsoort();
    if (!settings.berichtsoorten().contains(berichtsoort)) {
      String known = String.join(", ", settings.berichtsoorten());
      findings.add(
          Finding.error("UWV-BERICHTSOORT", "berichtsoort")
              .says(
                  "'" + berichtsoort + "' is geen berichtsoort van deze adapter.",
                  "'" + berichtsoort + "' is not a berichtsoort of this adapter.")
              .todo("Geef " + known + ".", "Give " + known + ".")
              .build());
    }
    unusual(submission);
    identity(submission.belanghebbende());
    uncertain(submission, ticket.omgeving());
  }

  private void unusual(Submission submission) {
    if (!settings.rollen().contains(submission.rol())) {
      String usual = String.join(", ", settings.rollen());
      findings.add(
          Finding.warning("UWV-ROL", "rol")
              .says(
                  "Rol '" + submission.rol() + "' is ongebruikelijk.",
                  "Rol '" + submission.rol() + "' is unusual.")
              .todo("Gebruikelijk is: " + usual + ".", "Usual is: " + usual + ".")
              .build());
    }
    if (!submission.bijlagen().isEmpty()) {
      findings.add(
          Finding.warning("UWV-BIJLAGEN", "bijlagen")
              .says(
                  "Een melding aan UWV heeft geen bijlagen.", "A report to UWV has no attachments.")
              .todo("Laat de bijlagen weg.", "Leave the attachments out.")
              .build());
    }
  }

  private void identity(Identiteit who) {
    if (!settings.types().contains(who.type())) {
      findings.add(
          Finding.error("UWV-IDENTITY-TYPE", "belanghebbende.type")
              .says(
                  "Type '" + who.type() + "' past niet bij een melding aan UWV.",
                  "Type '" + who.type() + "' does not fit a report to UWV.")
              .todo(
                  "Geef " + String.join(" of ", settings.types()) + "; let op hoofdletters.",
                  "Give " + String.join(" or ", settings.types()) + "; mind the case.")
              .build());
    }
    if (!who.nummer().matches("[0-9]{9}L[0-9]{2}")) {
      findings.add(
          Finding.error("UWV-IDENTITY", NUMMER)
              .says(
                  "'" + who.nummer() + "' is geen loonheffingennummer.",
                  "'" + who.nummer() + "' is not a loonheffingennummer.")
              .todo(
                  "Geef 9 cijfers, een L en 2 cijfers, bijvoorbeeld 999990020L01.",
                  "Give 9 digits, an L and 2 digits, for example 999990020L01.")
              .build());
    } else if (!Elfproef.passes(who.nummer().substring(0, who.nummer().indexOf('L')))) {
      findings.add(
          Finding.error("UWV-ELFPROEF", NUMMER)
              .says(
                  "'" + who.nummer() + "' doorstaat de 11-proef niet.",
                  "'" + who.nummer() + "' does not pass the 11-proef.")
              .todo("Controleer de cijfers.", "Check the digits.")
              .build());
    }
  }

  /** What is refused anyway needs no confirmation. */
  private void uncertain(Submission submission, String omgeving) {
    confirm(
        settings.berichtsoorten().contains(submission.berichtsoort()),
        "berichtsoort",
        new Uncertain(
            "berichtsoort",
            new Text(
                "De berichtsoort '" + submission.berichtsoort() + "'",
                "The berichtsoort '" + submission.berichtsoort() + "'"),
            how("berichtsoort")),
        omgeving);
    confirm(
        settings.types().contains(submission.belanghebbende().type()),
        "identiteit",
        new Uncertain(
            "belanghebbende.type",
            new Text(
                "Het type '" + submission.belanghebbende().type() + "' van de belanghebbende",
                "The type '" + submission.belanghebbende().type() + "' of the belanghebbende"),
            how("identiteit")),
        omgeving);
  }

  private void confirm(boolean known, String what, Uncertain uncertain, String omgeving) {
    if (known && !settings.bevestigd().contains(what)) {
      findings.add(uncertain.finding("UWV", omgeving));
    }
  }

  private static Text how(String what) {
    return new Text(
        "Vergelijk met de papieren van UWV en zet "
            + what
            + " in bevestigd in "
            + Settings.FILE
            + ".",
        "Compare with the papers of UWV and put "
            + what
            + " into bevestigd in "
            + Settings.FILE
            + ".");
  }
}
