// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.Delivery;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Text;
import java.time.Instant;
import java.util.Collection;

/** The findings with which the outbox itself refuses a submission. */
final class Refusals {
  private Refusals() {}

  /** Whether it is the same again cannot be told any more; to file it twice would be worse. */
  static Finding keyOfRemoved(Delivery earlier) {
    String it = earlier.id() + " (" + earlier.state() + ", " + earlier.created() + ")";
    return Finding.error("OUTBOX-KEY-REUSED", "/submissionKey")
        .says(
            "submissionKey '"
                + earlier.submissionKey()
                + "' is al gebruikt voor aanlevering "
                + it
                + ", waarvan de inhoud volgens de bewaartermijn is verwijderd.",
            "submissionKey '"
                + earlier.submissionKey()
                + "' was used before for delivery "
                + it
                + ", whose content was removed by the rules of retention.")
        .todo(
            "Gebruik een nieuwe submissionKey als deze inhoud ook aangeleverd moet worden.",
            "Use a new submissionKey when this content must be filed as well.")
        .build();
  }

  static Finding keyReused(Delivery earlier) {
    return Finding.error("OUTBOX-KEY-REUSED", "/submissionKey")
        .says(
            "submissionKey '"
                + earlier.submissionKey()
                + "' is al gebruikt voor een andere inhoud: aanlevering "
                + earlier.id()
                + " van "
                + earlier.created()
                + ", "
                + earlier.state()
                + ".",
            "submissionKey '"
                + earlier.submissionKey()
                + "' was used before for other content: delivery "
                + earlier.id()
                + " of "
                + earlier.created()
                + ", "
                + earlier.state()
                + ".")
        .todo(
            "Gebruik een nieuwe submissionKey als deze inhoud ook aangeleverd moet worden.",
            "Use a new submissionKey when this content is to be filed as well.")
        .build();
  }

  /** Without a word of what it was used for. */
  static Finding keyReused(String submissionKey) {
    return Finding.error("OUTBOX-KEY-REUSED", "/submissionKey")
        .says(
            "submissionKey '" + submissionKey + "' is al gebruikt.",
            "submissionKey '" + submissionKey + "' was used before.")
        .todo("Gebruik een nieuwe submissionKey.", "Use a new submissionKey.")
        .build();
  }

  static Finding samePeriod(Submission submission, Delivery earlier, boolean visible) {
    String nl =
        visible
            ? earlier.id()
                + " (aanleverkenmerk "
                + earlier.aanleverkenmerk()
                + ", submissionKey "
                + earlier.submissionKey()
                + ", "
                + earlier.state()
                + ")"
            : "buiten uw bereik";
    String en = visible ? nl : "outside your scope";
    return Finding.error("OUTBOX-SAME-PERIOD", "/tijdvak")
        .says(
            "Voor deze belanghebbende, "
                + submission.berichtsoort()
                + " en tijdvak "
                + submission.tijdvak()
                + " is er al een aanlevering: "
                + nl
                + ".",
            "For this belanghebbende, "
                + submission.berichtsoort()
                + " and tijdvak "
                + submission.tijdvak()
                + " there is a delivery already: "
                + en
                + ".")
        .todo(
            "Is dit een correctie, noem dan eerderAanleverkenmerk; is een tweede aanlevering echt"
                + " bedoeld, zet dan deliberate op true.",
            "If this is a correction, give eerderAanleverkenmerk; if a second delivery is really"
                + " meant, set deliberate to true.")
        .build();
  }

  static Finding unknownAansluiting(String aansluiting, Collection<String> known) {
    return Finding.error("OUTBOX-AANSLUITING", "/aansluiting")
        .says(
            "De aansluiting '"
                + aansluiting
                + "' is er niet of is niet bruikbaar. "
                + have(known, "Wel: "),
            "The aansluiting '"
                + aansluiting
                + "' is not there or cannot be used. "
                + have(known, "Known: "))
        .todo(
            "Kies een andere, of stel haar in: etc/digipoort.core.aansluiting-"
                + aansluiting
                + ".cfg; digipoort:aansluiting-list toont wat er mis is.",
            "Choose another, or configure it: etc/digipoort.core.aansluiting-"
                + aansluiting
                + ".cfg; digipoort:aansluiting-list shows what is wrong.")
        .build();
  }

  static Finding noAdapter(String berichtsoort, Collection<String> known) {
    return Finding.error("OUTBOX-NO-ADAPTER", "/berichtsoort")
        .says(
            "Er is geen adapter voor berichtsoort '" + berichtsoort + "'. " + have(known, "Wel: "),
            "There is no adapter for berichtsoort '"
                + berichtsoort
                + "'. "
                + have(known, "Installed: "))
        .todo(
            "Installeer de adapter (feature:install digipoort-adapter-... of zijn jar in deploy/)"
                + " en lever opnieuw aan; digipoort:adapter-list toont wat er is.",
            "Install the adapter (feature:install digipoort-adapter-... or its jar in deploy/) and"
                + " submit again; digipoort:adapter-list shows what is there.")
        .build();
  }

  private static String have(Collection<String> known, String lead) {
    return lead + (known.isEmpty() ? "-" : String.join(", ", known)) + ".";
  }

  static Finding outOfScope(Submission submission) {
    return Finding.error("OUTBOX-BELANGHEBBENDE", "/belanghebbende/nummer")
        .says(
            "Belanghebbende " + submission.belanghebbende().nummer() + " is hier niet bekend.",
            "Belanghebbende " + submission.belanghebbende().nummer() + " is not known here.")
        .todo(
            "Controleer het nummer, of laat de beheerder uw bereik uitbreiden.",
            "Check the number, or ask the operator to widen your scope.")
        .build();
  }

  static Finding tooLarge(String what) {
    return Finding.error("OUTBOX-TOO-LARGE", "")
        .says(
            "De aanlevering is te groot: " + what + ".",
            "The submission is too large: " + what + ".")
        .todo("Lever minder tegelijk aan.", "Submit less at once.")
        .build();
  }

  static Finding unreadable(String what) {
    return Finding.error("OUTBOX-CONTENT", "/inhoud")
        .says(
            "De inhoud is niet leesbaar: " + what + ".",
            "The content cannot be read: " + what + ".")
        .todo("Lever de inhoud opnieuw aan.", "Submit the content again.")
        .build();
  }

  static Finding adapterFault(Text reason) {
    return Finding.error("OUTBOX-ADAPTER-FAULT", "/berichtsoort")
        .says(reason.nl(), reason.en())
        .todo(
            "Er is niets opgeslagen. Probeer het later opnieuw met dezelfde submissionKey, of werk"
                + " de adapter bij.",
            "Nothing was stored. Try again later with the same submissionKey, or update the"
                + " adapter.")
        .build();
  }

  static Finding window(Submission submission) {
    return Finding.error("OUTBOX-DEADLINE", "/notBefore")
        .says(
            "notBefore "
                + submission.notBefore()
                + " ligt na deadline "
                + submission.deadline()
                + ".",
            "notBefore "
                + submission.notBefore()
                + " is after deadline "
                + submission.deadline()
                + ".")
        .todo("Verbeter een van beide.", "Correct one of them.")
        .build();
  }

  static Finding late(Submission submission) {
    return Finding.warning("OUTBOX-LATE", "/deadline")
        .says(
            "De deadline " + submission.deadline() + " is al voorbij.",
            "The deadline " + submission.deadline() + " has passed already.")
        .todo("Er wordt toch aangeleverd.", "It is filed nevertheless.")
        .build();
  }

  static Finding tooLate(Instant notBefore, Instant deadline) {
    return Finding.warning("OUTBOX-DEADLINE", "/notBefore")
        .says(
            "notBefore " + notBefore + " ligt na " + deadline + ", de uiterste datum hiervoor.",
            "notBefore " + notBefore + " is after " + deadline + ", the deadline for this.")
        .todo(
            "Er wordt te laat aangeleverd. Trek deze in en lever aan met een eerdere notBefore.",
            "It is filed late. Withdraw this one and submit it with an earlier notBefore.")
        .build();
  }
}
