// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.answer;

import digipoort.api.Text;
import digipoort.mapping.MessageKind;

/** The sentences about one kind of message. */
final class AnswerWords {
  static final Text WAIT =
      new Text("Wacht af; dien niet opnieuw in.", "Wait; do not submit again.");

  private final MessageKind kind;

  AnswerWords(MessageKind kind) {
    this.kind = kind;
  }

  String agencyCode() {
    return kind.agencyCode();
  }

  Text says() {
    return new Text(kind.agencyFirst().nl() + " zegt: ", kind.agencyFirst().en() + " says: ");
  }

  /** Without the full stop. */
  Text accepted() {
    return new Text(
        kind.agencyFirst().nl() + " heeft de " + kind.noun().nl() + " ontvangen en aanvaard",
        kind.agencyFirst().en() + " received and accepted the " + kind.noun().en());
  }

  Text done(String kenmerk) {
    return new Text(
        kind.done().nl() + ". Bewaar kenmerk " + kenmerk + ".",
        kind.done().en() + ". Keep kenmerk " + kenmerk + ".");
  }

  Text refused() {
    return new Text(
        kind.agencyFirst().nl() + " keurt de " + kind.noun().nl() + " af. Zij is niet gedaan.",
        kind.agencyFirst().en()
            + " rejects the "
            + kind.noun().en()
            + ". It does not count as filed.");
  }

  Text invalid() {
    return new Text(
        "Digipoort keurt het bericht af: de inhoud is niet geldig. De "
            + kind.noun().nl()
            + " is niet gedaan.",
        "Digipoort refuses the message: its content is not valid. The "
            + kind.noun().en()
            + " is not filed.");
  }

  Text undelivered() {
    return new Text(
        "Digipoort kon de "
            + kind.noun().nl()
            + " niet afleveren bij "
            + kind.agency().nl()
            + ". Zij is niet gedaan.",
        "Digipoort could not deliver the "
            + kind.noun().en()
            + " to "
            + kind.agency().en()
            + ". It is not filed.");
  }

  Text unreachable() {
    return new Text(
        kind.agencyFirst().nl() + " is nu niet bereikbaar; Digipoort probeert het 72 uur lang.",
        kind.agencyFirst().en() + " cannot be reached now; Digipoort keeps trying for 72 hours.");
  }

  Text again() {
    return new Text(
        "Dien opnieuw in met een nieuwe submissionKey; neem bij herhaling contact op met Logius.",
        "Submit again under a new submissionKey; call Logius when it happens again.");
  }

  Text resubmit() {
    return new Text(
        "Verbeter de "
            + kind.noun().nl()
            + " en dien opnieuw in, met een nieuwe submissionKey en het eerderAanleverkenmerk van"
            + " deze.",
        "Correct the "
            + kind.noun().en()
            + " and submit again, with a new submissionKey and this one's eerderAanleverkenmerk.");
  }

  Text correct() {
    return new Text(
        "Verbeter dit in de " + kind.noun().nl() + " en dien opnieuw in.",
        "Correct this in the " + kind.noun().en() + " and submit again.");
  }
}
