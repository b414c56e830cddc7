// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.CodeInfo;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Fout;
import digipoort.api.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

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
  public static final Text DELIVERED =
      new Text(
          "Digipoort heeft het bericht ontvangen; dat is nog geen goedkeuring. De statussen worden"
              + " gevolgd tot er een definitieve is.",
          "Digipoort received the bericht; that is not yet an acceptance. Its statuses are followed"
              + " until a final one comes.");
  static final Text HANDED_OVER =
      new Text(
          "Afgeleverd bij de uitvragende partij; haar oordeel volgt nog.",
          "Handed over to the uitvragende partij; its verdict is still to come.");
  static final Text END_AT_400 =
      new Text(
          "Afgeleverd bij de uitvragende partij. Op deze berichtsoort geeft zij zelf geen antwoord:"
              + " dit is het einde.",
          "Handed over to the uitvragende partij. It gives no answer of its own to this"
              + " berichtsoort: this is the end.");
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
          "Het is niet aangenomen. Los de oorzaak op en kies delivery-retry, of trek het in met"
              + " delivery-cancel.",
          "It was not taken. Solve the cause and use delivery-retry, or withdraw it with"
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

  public static final Text NOT_FOLLOWED =
      new Text(
          "Aangeleverd over een aansluiting die niet kan vertellen wat ervan geworden is; dat is nog"
              + " geen goedkeuring.",
          "Delivered over an aansluiting that cannot tell what became of it; that is not yet an"
              + " acceptance.");
  static final Text REPEATED =
      new Text(
          "Het is niet zeker of de vorige poging is gelukt. Er volgt een nieuwe; over deze"
              + " aansluiting komt het dan toch maar een keer aan.",
          "It is not certain whether the previous attempt succeeded. Another one follows; over this"
              + " aansluiting it still arrives only once.");

  private static final int READABLE = 2000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

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

  /** What a refusal means, with Digipoort's own words once. */
  static Text refused(CodeInfo code, Fout fout, Text reason) {
    Text meaning =
        code.confidence() == CodeInfo.Confidence.UNKNOWN
            ? new Text("Geweigerd: " + cut(reason.nl()), "Refused: " + cut(reason.en()))
            : code.meaning();
    return quoting(meaning, words(fout));
  }

  /** A text with what others said behind it, unless it holds that already. */
  static Text quoting(Text text, String words) {
    return words.isBlank() ? text : new Text(quoting(text.nl(), words), quoting(text.en(), words));
  }

  private static String quoting(String text, String words) {
    String line = words.replaceAll("\\s+", " ");
    return text.contains(line) ? text : text + " [" + line + "]";
  }

  static Text later(Text reason) {
    return new Text(
        "Nog niet aangeleverd; er volgt vanzelf een nieuwe poging. Reden: " + cut(reason.nl()),
        "Not delivered yet; another attempt follows by itself. Reason: " + cut(reason.en()));
  }

  static Text waits(Text reason) {
    return new Text(
        "Veilig opgeslagen, nog niet aangeleverd; wacht. " + reason.nl(),
        "Stored safely, not delivered yet; waits. " + reason.en());
  }

  /** What to do when an aansluiting cannot be used for now. */
  public static Text whenItLasts(String aansluiting) {
    return new Text(
        "Geen actie nodig. Duurt het lang, kijk dan met digipoort:aansluiting-test "
            + aansluiting
            + " wat er mis is: netwerk, certificaat, klok of map.",
        "Nothing to do. When it lasts, see with digipoort:aansluiting-test "
            + aansluiting
            + " what is wrong: network, certificate, clock or folder.");
  }

  /** What to do with what a person takes further. */
  public static Text conclude(DeliveryId id) {
    String command = "digipoort:delivery-conclude --source ... --reason ... " + id;
    return new Text(
        "Dien het in. Leg daarna vast wat ervan geworden is: "
            + command
            + " COMPLETED of REJECTED.",
        "File it. Then record what became of it: " + command + " COMPLETED or REJECTED.");
  }

  /** Where a delivery is that nobody tells statuses of. */
  public static Text whereabouts(Delivery delivery) {
    return delivery.explanation().equals(DELIVERED) ? NOT_FOLLOWED : delivery.explanation();
  }

  static Text reminder(long days) {
    return new Text(
        "Na " + days + " dagen is nog niet vastgelegd wat hiervan geworden is.",
        "After " + days + " days it is not recorded yet what became of this.");
  }

  /** What is said of a delivery that the ERP asked to be sent later. */
  public static Text scheduled(Instant notBefore) {
    Text moment = moment(notBefore);
    return new Text(
        "Veilig opgeslagen; wordt op verzoek niet eerder verstuurd dan " + moment.nl() + ".",
        "Stored safely; is sent, as asked, not before " + moment.en() + ".");
  }

  /** A moment as people read it, on the Dutch clock. */
  public static Text moment(Instant moment) {
    String words = MOMENT.format(moment);
    return new Text(words + " Nederlandse tijd", words + " Dutch time");
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
        meaning.nl() + " De statussen konden nu niet worden opgevraagd: " + sentence(why.nl()),
        meaning.en() + " The statuses could not be asked now: " + sentence(why.en()));
  }

  static Text overdue(long days) {
    return new Text(
        "Na "
            + days
            + " dagen is er nog geen definitieve status van Digipoort; er wordt niet langer"
            + " naar gevraagd.",
        "After "
            + days
            + " days there is still no final status from Digipoort; it is not asked for"
            + " any longer.");
  }

  static Text askAgain() {
    return new Text(
        "Lever niet opnieuw aan. Vraag bij Digipoort of de uitvragende partij na wat er met het"
            + " kenmerk gebeurt; digipoort:delivery-retry vraagt de statussen opnieuw op.",
        "Do not submit it again. Ask Digipoort or the uitvragende partij what happens to the"
            + " kenmerk; digipoort:delivery-retry asks for the statuses again.");
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

  /** Something may be said after it. */
  private static String sentence(String words) {
    String cut = cut(words);
    return cut.isEmpty() || ".!?]".indexOf(cut.charAt(cut.length() - 1)) >= 0 ? cut : cut + ".";
  }

  static String cut(String words) {
    return words.length() <= READABLE ? words : words.substring(0, READABLE) + " (...)";
  }
}
