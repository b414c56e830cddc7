// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.doubt;

import digipoort.api.DeliveryId;
import digipoort.api.Fout;
import digipoort.api.Inquiry.Candidate;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.ClockReading;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said about deliveries in doubt. */
public final class DoubtWords {
  public static final Text BEING_ASKED =
      new Text(
          "Nog niets te doen: Digipoort wordt gevraagd of het bericht daar is. Zonder bewijs van"
              + " niet wordt het niet opnieuw verstuurd.",
          "Nothing to do yet: Digipoort is asked whether it has it. Without proof that it has not,"
              + " it is not sent again.");
  private static final int SHOWN = 5;

  private DoubtWords() {}

  static Text noClock() {
    return new Text(
        "het antwoord zegt niet, of niet zeker, hoe laat het bij Digipoort was",
        "the answer does not say, or not for certain, what time it was at Digipoort");
  }

  static Text refused(Fout fout) {
    String words = fout.foutcode() + " " + fout.foutbeschrijving();
    return new Text("geweigerd: " + words, "refused: " + words);
  }

  public static Text noSource(String aansluiting) {
    return new Text(
        "aansluiting '" + aansluiting + "' kan het Digipoort niet vragen",
        "aansluiting '" + aansluiting + "' cannot ask Digipoort");
  }

  /** What the inquiry says when no usable answer came. */
  public static Text failed(Text reason) {
    return new Text(
        "Digipoort kon er niet naar gevraagd worden: " + reason.nl() + ".",
        "Digipoort could not be asked for it: " + reason.en() + ".");
  }

  /** What an answer showed. */
  public static Text seen(Weighing weighing, Sight.Shown shown) {
    Text what = what(weighing, shown);
    String ahead = ahead(shown.reading());
    return new Text(
        "Digipoort toont " + shown.shown() + " process(en); " + what.nl() + " Klok: " + ahead,
        "Digipoort shows " + shown.shown() + " process(es); " + what.en() + " Clock: " + ahead);
  }

  private static Text what(Weighing weighing, Sight.Shown shown) {
    String these = these(shown.candidates());
    return switch (weighing.result()) {
      case ONE ->
          new Text(
              "een daarvan is niet van ons en begon in de tijd van de poging: " + these + ".",
              "one is not ours and began in the time of the attempt: " + these + ".");
      case SEVERAL ->
          new Text(
              "meer dan een is niet van ons en begon in de tijd van de poging: " + these + ".",
              "more than one is not ours and began in the time of the attempt: " + these + ".");
      case UNCLEAR ->
          new Text(
              "van wat niet van ons is, is niet zeker of het in de tijd van de poging begon: "
                  + these
                  + ".",
              "of what is not ours it is not certain whether it began in the time of the attempt: "
                  + these
                  + ".");
      case NONE_YET ->
          new Text(
              "geen daarvan kan deze levering zijn, maar zij kan nog aankomen.",
              "none of them can be this delivery, but it may still arrive.");
      case NONE ->
          new Text(
              "geen daarvan kan deze levering zijn, en het antwoord is volledig: het toont ons"
                  + " proces "
                  + shown.control()
                  + ".",
              "none of them can be this delivery, and the answer is complete: it shows our process "
                  + shown.control()
                  + ".");
      case NONE_UNPROVEN ->
          new Text(
              "geen daarvan kan deze levering zijn, maar er is ook geen ander van ons bij; daarom"
                  + " bewijst het niets.",
              "none of them can be this delivery, but there is no other of ours either; so it"
                  + " proves nothing.");
    };
  }

  private static String these(List<Candidate> candidates) {
    String shown =
        candidates.stream()
            .limit(SHOWN)
            .map(c -> c.kenmerk() + (c.firstStatus() == null ? "" : " (" + c.firstStatus() + ")"))
            .collect(Collectors.joining(", "));
    return candidates.size() > SHOWN ? shown + " (+" + (candidates.size() - SHOWN) + ")" : shown;
  }

  private static String ahead(ClockReading reading) {
    return seconds(reading.leastAhead()) + " / " + seconds(reading.mostAhead()) + " s.";
  }

  private static String seconds(Duration ahead) {
    return String.format("%+.3f", ahead.toMillis() / 1000.0);
  }

  /** Found, and followed from now on. */
  public static Text adopted(Kenmerk kenmerk, Text seen) {
    return new Text(
        "Digipoort heeft het bericht, onder kenmerk " + kenmerk + ". " + seen.nl(),
        "Digipoort has it, under kenmerk " + kenmerk + ". " + seen.en());
  }

  /** Not there, and sent again. */
  public static Text absent(Text seen) {
    return new Text(
        "Digipoort heeft het bericht niet; het wordt opnieuw verstuurd. " + seen.nl(),
        "Digipoort does not have it; it is sent again. " + seen.en());
  }

  /** Only one of two attempts arrived. */
  public static Text once(Kenmerk kenmerk, Text seen) {
    return new Text(
        "Digipoort heeft het bericht een keer, onder kenmerk " + kenmerk + ". " + seen.nl(),
        "Digipoort has it once, under kenmerk " + kenmerk + ". " + seen.en());
  }

  /**
   * A person decides.
   *
   * @param reason why no answer came to the attempt, or null
   * @param seen what Digipoort showed, and why that is not enough
   */
  public static Text undecided(@Nullable Text reason, Text seen) {
    String nl = reason == null ? "" : " Reden: " + reason.nl();
    String en = reason == null ? "" : " Reason: " + reason.en();
    return new Text(
        "Verstuurd, maar er kwam geen betrouwbaar antwoord. Het is niet zeker of Digipoort het"
            + " bericht heeft. "
            + seen.nl()
            + nl,
        "Sent, but no verified answer came. It is not certain whether Digipoort has it. "
            + seen.en()
            + en);
  }

  /** Why nothing is done although the evidence says enough. */
  public static Text shared(Text seen) {
    return new Text(
        "Ook andere software dient in met dit OIN (exclusief=false), daarom beslist een mens. "
            + seen.nl(),
        "Other software files with this OIN too (exclusief=false), so a person decides. "
            + seen.en());
  }

  /** An earlier attempt was accepted while a later one was under way or in doubt. */
  public static Text late(int number, Kenmerk kenmerk) {
    return new Text(
        "Poging "
            + number
            + " is toch aanvaard, onder kenmerk "
            + kenmerk
            + ". Of een latere poging ook is aangekomen, wordt nagegaan.",
        "Attempt "
            + number
            + " was accepted after all, under kenmerk "
            + kenmerk
            + ". Whether a later one arrived as well is being found out.");
  }

  /** Accepted although a person declared that it was not there. */
  public static Text filedTwice(Kenmerk kenmerk, DeliveryId other) {
    return new Text(
        "Digipoort heeft dit bericht toch, onder kenmerk "
            + kenmerk
            + ", maar de inhoud is ook aangeleverd als levering "
            + other
            + ". Mogelijk is het dubbel aangeleverd.",
        "Digipoort has this after all, under kenmerk "
            + kenmerk
            + ", but its content was also delivered as delivery "
            + other
            + ". It may have been filed twice.");
  }

  /** What to do when one candidate was found. */
  public static Text adoptIt(DeliveryId id, Kenmerk kenmerk) {
    return new Text(
        "Lever dit niet opnieuw aan. Is dat proces deze levering: digipoort:delivery-adopt "
            + id
            + " "
            + kenmerk
            + ". Zo niet: vraag Digipoort (Logius), en kies daarna delivery-resubmit of"
            + " delivery-conclude.",
        "Do not submit this again. When that process is this delivery: digipoort:delivery-adopt "
            + id
            + " "
            + kenmerk
            + ". When not: ask Digipoort (Logius), and then use delivery-resubmit or"
            + " delivery-conclude.");
  }

  /** What to do when none was found, and nothing may be concluded. */
  public static Text decide(DeliveryId id) {
    return new Text(
        "Lever dit niet opnieuw aan. Vraag Digipoort (Logius), met het aanleverkenmerk en het tijdstip van de poging, of het"
            + " bericht daar is. Zo ja: digipoort:delivery-adopt "
            + id
            + " KENMERK. Zo nee: digipoort:delivery-resubmit "
            + id
            + ". Is de uitkomst bekend: digipoort:delivery-conclude "
            + id
            + ". Nog eens automatisch vragen: delivery-retry.",
        "Do not submit this again. Ask Digipoort (Logius), with the aanleverkenmerk and the moment of the attempt, whether it"
            + " is there. If so: digipoort:delivery-adopt "
            + id
            + " KENMERK. If not: digipoort:delivery-resubmit "
            + id
            + ". When the outcome is known: digipoort:delivery-conclude "
            + id
            + ". To have it asked once more: delivery-retry.");
  }
}
