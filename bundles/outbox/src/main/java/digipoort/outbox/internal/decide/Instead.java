// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.outbox.internal.store.DeliveryRow;

/** Refusals that several decisions share: why not, and what to do instead. */
final class Instead {
  private Instead() {}

  static Ruling sending() {
    return Ruling.no(
        "Wordt op dit moment verstuurd. Wacht tot de uitkomst bekend is.",
        "Is being sent at this moment. Wait until its outcome is known.");
  }

  static Ruling unconfirmed() {
    return Ruling.no(
        "Digipoort wordt gevraagd of het bericht daar is. Wacht op de uitkomst (DELIVERED, READY of"
            + " PARKED); delivery-retry vraagt het nu.",
        "Digipoort is being asked whether it has it. Wait for the outcome (DELIVERED, READY or"
            + " PARKED); delivery-retry asks now.");
  }

  static Ruling completed() {
    return Ruling.no(
        "Is definitief aanvaard. Een correctie is een nieuwe aanlevering met"
            + " eerderAanleverkenmerk.",
        "Was accepted for good. A correction is a new submission with eerderAanleverkenmerk.");
  }

  static Ruling delivered(DeliveryRow row) {
    return Ruling.no(
        "Digipoort heeft het onder kenmerk "
            + row.delivery().kenmerk()
            + " en de statussen worden gevolgd; delivery-retry vraagt ze nu op.",
        "Digipoort has it under kenmerk "
            + row.delivery().kenmerk()
            + " and its statuses are followed; delivery-retry asks for them now.");
  }

  /** What a person takes further. */
  static Ruling byHand(DeliveryRow row) {
    return Ruling.no(
        "Ligt onder kenmerk "
            + row.delivery().kenmerk()
            + " klaar voor wie het indient. Is het ingediend, leg dan de uitkomst vast met"
            + " delivery-conclude; wordt het niet ingediend, haal het daar dan weg en leg REJECTED"
            + " vast.",
        "Lies ready under kenmerk "
            + row.delivery().kenmerk()
            + " for whoever files it. When it was filed, record the outcome with delivery-conclude;"
            + " when it will not be filed, take it away there and record REJECTED.");
  }

  static Ruling failed(DeliveryRow row) {
    return Ruling.no(
        "Is definitief ("
            + row.state()
            + "). Lever verbeterd aan onder een nieuwe submissionKey, of kies delivery-resubmit om"
            + " dezelfde inhoud nog eens aan te leveren.",
        "Is final ("
            + row.state()
            + "). Submit it corrected under a new submissionKey, or use delivery-resubmit to"
            + " deliver the same content once more.");
  }

  static Ruling twoKenmerken(DeliveryRow row) {
    String both = row.delivery().kenmerk() + ", " + row.secondKenmerk();
    return Ruling.no(
        "Digipoort heeft deze levering twee keer ("
            + both
            + "). Laat de uitvragende partij er een intrekken; kies dan delivery-adopt met het"
            + " kenmerk dat blijft, of delivery-conclude.",
        "Digipoort has this delivery twice ("
            + both
            + "). Have the uitvragende partij take back one of them; then use delivery-adopt with"
            + " the kenmerk that stays, or delivery-conclude.");
  }

  static Ruling inDoubt() {
    return Ruling.no(
        "Digipoort heeft het misschien al. Kies delivery-retry (vraagt het Digipoort),"
            + " delivery-adopt als het kenmerk bekend is, delivery-conclude als de uitkomst bekend"
            + " is, of delivery-resubmit als vaststaat dat Digipoort het niet heeft.",
        "Digipoort may have it already. Use delivery-retry (asks Digipoort), delivery-adopt when"
            + " the kenmerk is known, delivery-conclude when the outcome is known, or"
            + " delivery-resubmit when it is certain that Digipoort does not have it.");
  }

  static Ruling notThere() {
    return Ruling.no(
        "Digipoort heeft het niet. Kies delivery-retry om deze levering te versturen, of"
            + " delivery-cancel om haar in te trekken.",
        "Digipoort does not have it. Use delivery-retry to send this delivery, or delivery-cancel"
            + " to withdraw it.");
  }
}
