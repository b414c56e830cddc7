// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Delivery;
import digipoort.api.Fout;
import digipoort.api.Text;

/** What is said to people about where a delivery stands, and what to do. */
public final class Words {
  public static final Text NOTHING_TO_DO = new Text("Geen actie nodig.", "Nothing to do.");
  public static final Text STORED =
      new Text(
          "Veilig opgeslagen; wordt verstuurd zodra het kan.",
          "Stored safely; will be sent as soon as possible.");
  public static final Text LOOK =
      new Text(
          "Bekijk deze aanlevering: digipoort:delivery-show ID.",
          "Look at this delivery: digipoort:delivery-show ID.");
  static final Text DELIVERED =
      new Text(
          "Digipoort heeft het bericht ontvangen; de verwerking wordt gevolgd.",
          "Digipoort received the bericht; its processing is followed.");
  static final Text CORRECT_AND_RESUBMIT =
      new Text(
          "Verbeter het bericht en lever het opnieuw aan met een nieuwe submissionKey.",
          "Correct the bericht and submit it again under a new submissionKey.");
  static final Text CORRECT_CHANNEL =
      new Text(
          "Herstel de aansluiting zoals die bij het aanleveren was en kies delivery-retry, of"
              + " trek de aanlevering in met delivery-cancel.",
          "Restore the aansluiting to what it was at submission and use delivery-retry, or"
              + " withdraw the delivery with delivery-cancel.");
  static final Text RETRY_OR_CANCEL =
      new Text(
          "Digipoort heeft het bericht niet. Los de oorzaak op en kies delivery-retry, of trek het"
              + " in met delivery-cancel.",
          "Digipoort does not have it. Solve the cause and use delivery-retry, or withdraw it with"
              + " delivery-cancel.");
  static final Text QUESTION_REFUSED =
      new Text(
          "Digipoort heeft het bericht, maar weigert de vraag naar de statussen. Controleer het"
              + " certificaat (zelfde OIN als bij het aanleveren) en autorisatieAdres, of vraag het"
              + " Digipoort; de vraag wordt herhaald.",
          "Digipoort has it, but refuses the question for its statuses. Check the certificate (same"
              + " OIN as when it was delivered) and autorisatieAdres, or ask Digipoort; the question"
              + " is repeated.");
  static final Text ASK_DIGIPOORT =
      new Text(
          "Lever dit niet opnieuw aan. Vraag eerst bij Digipoort (Logius) na, met het"
              + " aanleverkenmerk en het tijdstip van de poging, of het bericht daar is. Het bewijs"
              + " staat bij de poging: digipoort:delivery-show ID.",
          "Do not submit this again. First ask Digipoort (Logius), with the aanleverkenmerk and the"
              + " moment of the attempt, whether it is there. The evidence is with the attempt:"
              + " digipoort:delivery-show ID.");

  private static final int READABLE = 2000;

  private Words() {}

  static Text unknown(Text reason) {
    return new Text(
        "Verstuurd, maar er kwam geen betrouwbaar antwoord. Het is niet zeker of Digipoort het"
            + " bericht heeft. Reden: "
            + cut(reason.nl()),
        "Sent, but no verified answer came. It is not certain whether Digipoort has it. Reason: "
            + cut(reason.en()));
  }

  static Text lost() {
    return new Text(
        "Het programma stopte of bleef hangen terwijl dit bericht werd verstuurd; de uitkomst van"
            + " de poging is niet opgeslagen.",
        "The program stopped or hung while this was being sent; the outcome of the attempt was not"
            + " recorded.");
  }

  static Text refused(Fout fout, Text reason) {
    return new Text(
        "Digipoort weigert het bericht: " + cut(reason.nl()) + " [" + words(fout) + "]",
        "Digipoort refuses it: " + cut(reason.en()) + " [" + words(fout) + "]");
  }

  static Text later(Text reason) {
    return new Text(
        "Nog niet aangeleverd; er volgt een nieuwe poging. Reden: " + cut(reason.nl()),
        "Not delivered yet; another attempt follows. Reason: " + cut(reason.en()));
  }

  static Text twice(String first, String second) {
    return new Text(
        "Digipoort gaf twee kenmerken voor deze aanlevering: "
            + first
            + " en "
            + second
            + ". Mogelijk is het bericht dubbel aangeleverd.",
        "Digipoort gave two kenmerken for this delivery: "
            + first
            + " and "
            + second
            + ". It may have been filed twice.");
  }

  static Text notAsked(Text meaning, Text why) {
    return new Text(
        meaning.nl() + " De statussen konden nu niet worden opgevraagd: " + cut(why.nl()),
        meaning.en() + " The statuses could not be asked now: " + cut(why.en()));
  }

  static Text overdue(long days) {
    return new Text(
        "Na " + days + " dagen is er nog geen definitieve status van Digipoort.",
        "After " + days + " days there is still no final status from Digipoort.");
  }

  static Text askAgain() {
    return new Text(
        "Vraag bij Digipoort of de uitvragende partij na wat er met het kenmerk gebeurt;"
            + " delivery-retry vraagt de statussen opnieuw op.",
        "Ask Digipoort or the uitvragende partij what happens to the kenmerk; delivery-retry asks"
            + " the statuses again.");
  }

  static Text wrongChannel(Delivery delivery, String omgeving, String oin, String storedOin) {
    String nl = " (omgeving " + omgeving + ", OIN " + oin + ")";
    return new Text(
        "Opgeslagen voor omgeving "
            + delivery.omgeving()
            + ", OIN "
            + storedOin
            + ", maar de aansluiting '"
            + delivery.aansluiting()
            + "' is nu een andere"
            + nl
            + ".",
        "Stored for omgeving "
            + delivery.omgeving()
            + ", OIN "
            + storedOin
            + ", but the aansluiting '"
            + delivery.aansluiting()
            + "' is another one now"
            + nl
            + ".");
  }

  /**
   * As Digipoort worded it, but not longer than a person reads, and no XML; the whole is kept
   * elsewhere.
   */
  static String words(Fout fout) {
    String words = fout.foutbeschrijving().strip();
    return cut((fout.foutcode() + (words.startsWith("<") ? "" : " " + words)).strip());
  }

  static String cut(String words) {
    return words.length() <= READABLE ? words : words.substring(0, READABLE) + " (...)";
  }
}
