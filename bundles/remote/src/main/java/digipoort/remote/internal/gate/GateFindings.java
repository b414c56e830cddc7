// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.api.Finding;
import digipoort.json.SubmissionLimits;
import digipoort.json.SubmissionReader;
import java.util.List;

/** What is said about requests that are not served. */
public final class GateFindings {
  /** Where the limits of requests are set. */
  static final String FILE = "etc/" + LimitConfig.PID + ".cfg";

  private static final int SOON_SECONDS = 5;
  private static final int START_SECONDS = 15;

  private GateFindings() {}

  static DoorRefusal notFound() {
    return DoorRefusal.of(
        404,
        Finding.error("NOT-FOUND", "")
            .says("Er is hier niets met deze naam.", "There is nothing here by this name.")
            .todo("Controleer het adres en het nummer.", "Check the address and the id.")
            .build());
  }

  /** A request that does not fit what docs/openapi.yaml or the WSDL says. */
  static DoorRefusal protocol(int status, String nl, String en) {
    return DoorRefusal.of(
        status,
        Finding.error("HTTP-" + status, "")
            .says(nl, en)
            .todo(
                "Zie docs/openapi.yaml voor adressen, methoden en Content-Type, of de WSDL.",
                "See docs/openapi.yaml for addresses, methods and Content-Type, or the WSDL.")
            .build());
  }

  /** The user has none of the roles. */
  public static DoorRefusal notPermitted() {
    return DoorRefusal.of(
        403,
        Finding.error("NOT-PERMITTED", "")
            .says("Deze gebruiker mag dit niet.", "This user may not do this.")
            .todo(
                "Geef de gebruiker de rol digipoort-submit, digipoort-read of digipoort-receive.",
                "Give the user the role digipoort-submit, digipoort-read or digipoort-receive.")
            .build());
  }

  static DoorRefusal crossSite() {
    return DoorRefusal.of(
        403,
        Finding.error("CROSS-SITE", "")
            .says(
                "De aanvraag komt van een pagina van een andere site.",
                "The request comes from a page of another site.")
            .todo(
                "Laat het ERP zelf aanvragen, niet een browser.",
                "Let the ERP itself ask, not a browser.")
            .build());
  }

  static DoorRefusal tooLarge() {
    return DoorRefusal.of(
        413,
        Finding.error(SubmissionReader.TOO_LARGE, "")
            .says("De aanvraag is te groot.", "The request is too large.")
            .todo(
                "Maak hem kleiner, of verhoog maxBodyOctets in etc/digipoort.remote.cfg.",
                "Make it smaller, or raise maxBodyOctets in etc/digipoort.remote.cfg.")
            .build());
  }

  static DoorRefusal tooManyContents() {
    return DoorRefusal.of(
        400,
        Finding.error(SubmissionReader.LIMIT, "/bijlagen")
            .says(
                "Meer dan " + SubmissionLimits.CONTENTS + " bijlagen.",
                "More than " + SubmissionLimits.CONTENTS + " bijlagen.")
            .todo("Lever er minder tegelijk aan.", "Hand over fewer at once.")
            .build());
  }

  static DoorRefusal tooSlow() {
    return DoorRefusal.of(
        408,
        Finding.error("TOO-SLOW", "")
            .says("De aanvraag kwam te langzaam binnen.", "The request came in too slowly.")
            .todo(
                "Herhaal hem over een betere verbinding, of wijzig body.octets.per.second of"
                    + " body.seconds in "
                    + FILE
                    + ".",
                "Repeat it over a better connection, or change body.octets.per.second or"
                    + " body.seconds in "
                    + FILE
                    + ".")
            .build());
  }

  static DoorRefusal incomplete() {
    return protocol(
        400, "De aanvraag hield te vroeg op.", "The request ended before it was complete.");
  }

  static DoorRefusal userBusy() {
    Finding finding =
        Finding.error("USER-BUSY", "")
            .says(
                "Deze gebruiker heeft te veel aanvragen tegelijk lopen.",
                "This user has too many requests under way.")
            .todo(
                "Herhaal de aanvraag als er een klaar is; de grens staat in " + FILE + ".",
                "Repeat the request when one of them has ended; the limit is in " + FILE + ".")
            .build();
    return new DoorRefusal(429, List.of(finding), SOON_SECONDS);
  }

  static DoorRefusal loginTooEarly(long seconds) {
    Finding finding =
        Finding.error("LOGIN-TOO-EARLY", "")
            .says(
                "Na te veel verkeerde wachtwoorden wordt er nu geen bekeken.",
                "After too many wrong passwords none is looked at now.")
            .todo(
                "Wacht " + seconds + " s en gebruik het goede wachtwoord.",
                "Wait " + seconds + " s and use the right password.")
            .build();
    return new DoorRefusal(429, List.of(finding), seconds);
  }

  static DoorRefusal busy() {
    return later(
        "BUSY",
        "Er lopen nu te veel aanvragen.",
        "Too many requests are under way now.",
        SOON_SECONDS);
  }

  static DoorRefusal spoolFull() {
    return later(
        "SPOOL-FULL",
        "Er is nu geen plaats voor deze aanvraag.",
        "There is no room for this request now.",
        SOON_SECONDS);
  }

  /** The time for a request has passed. */
  public static DoorRefusal outOfTime() {
    return later(
        "OUT-OF-TIME",
        "De aanvraag kostte te veel tijd en is gestopt.",
        "The request took too much time and was stopped.",
        SOON_SECONDS);
  }

  /** The outbox is not there. */
  public static DoorRefusal notRunning() {
    return later(
        "NOT-RUNNING",
        "De outbox draait nu niet.",
        "The outbox is not running now.",
        START_SECONDS);
  }

  /** Whether it was stored is not known. */
  public static DoorRefusal storage() {
    return later(
        "STORAGE", "Opslaan is niet bevestigd.", "Storing is not confirmed.", START_SECONDS);
  }

  /** What nobody foresaw. */
  public static DoorRefusal breakdown() {
    return DoorRefusal.of(
        500,
        Finding.error("BREAKDOWN", "")
            .says("Er ging iets stuk.", "Something broke down.")
            .todo(
                "Herhaal de aanvraag met dezelfde submissionKey; de beheerder vindt de oorzaak in"
                    + " het logboek.",
                "Repeat the request with the same submissionKey; the operator finds the cause in"
                    + " the log.")
            .build());
  }

  private static DoorRefusal later(String code, String nl, String en, int seconds) {
    Finding finding =
        Finding.error(code, "")
            .says(nl, en)
            .todo(
                "Herhaal straks dezelfde aanvraag met dezelfde submissionKey; dat is veilig.",
                "Repeat the same request soon with the same submissionKey; that is safe.")
            .build();
    return new DoorRefusal(503, List.of(finding), seconds);
  }
}
