// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.shell.internal.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What delivery-show alone says: what happened, whether it is final, who acts, and what next. */
class SituationsTest {
  private static final String AGAIN = "nieuwe submissionKey";

  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private DeliveryId delivered() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    bench.tick();
    return id;
  }

  private DeliveryId status(String code, String foutcode, String words) {
    DeliveryId id = delivered();
    Kenmerk kenmerk = bench.find(id).kenmerk();
    Fout fout = foutcode == null ? null : new Fout(foutcode, words);
    bench.digipoort.status(new Status(kenmerk, code, Instant.EPOCH, "oms " + code, fout, null));
    bench.clock.set(bench.find(id).nextAttempt());
    bench.tick();
    return id;
  }

  private void says(DeliveryId id, List<String> nl, List<String> en) {
    assertThat(Shown.delivery(bench.outbox(), id, "nl")).contains(nl);
    assertThat(Shown.delivery(bench.outbox(), id, "en")).contains(en);
  }

  @Test
  void acceptedByTheUitvragendePartij() {
    says(
        status("500", null, null),
        List.of("COMPLETED (definitief)", "heeft het bericht aanvaard", "Geen actie nodig"),
        List.of("COMPLETED (final)", "Accepted by the uitvragende partij", "Nothing to do"));
  }

  @Test
  void handedOverIsNotYetAccepted() {
    says(
        status("400", null, null),
        List.of("DELIVERED (nog niet definitief)", "haar oordeel volgt nog", "statussen opvragen"),
        List.of(
            "DELIVERED (not final yet)", "its verdict is still to come", "ask for its statuses"));
  }

  @Test
  void refusedByTheValidatorWithItsLines() {
    bench.adapter.interpreting =
        (all, byDefault) ->
            new Verdict(
                byDefault.conclusion(),
                byDefault.meaning(),
                byDefault.action(),
                List.of(
                    Finding.error("VALIDATIE", "line 12, column 3")
                        .says("5a btw ontbreekt", "5a btw is missing")
                        .todo("Vul 5a in.", "Fill in 5a.")
                        .build()));
    says(
        status("311", "VAS500", "<results/>"),
        List.of(
            "REJECTED (definitief)",
            "voldoet niet aan de regels",
            AGAIN,
            "line 12, column 3",
            "5a btw ontbreekt",
            "-> Vul 5a in."),
        List.of("REJECTED (final)", "breaks the rules", "5a btw is missing", "-> Fill in 5a."));
  }

  @Test
  void refusedByTheUitvragendePartij() {
    says(
        status("510", "X1", "tijdvak al verwerkt"),
        List.of("REJECTED (definitief)", "keurt het af. [X1 tijdvak al verwerkt]", AGAIN),
        List.of("REJECTED (final)", "refuses it. [X1 tijdvak al verwerkt]", "Read the reason"));
  }

  @Test
  void notAuthorised() {
    says(
        status("210", null, null),
        List.of("REJECTED (definitief)", "niet gemachtigd", "Controleer certificaat", AGAIN),
        List.of("REJECTED (final)", "not authorised", "Check the certificate"));
  }

  @Test
  void digipoortItselfKeepsTrying() {
    says(
        status("420", "AFS400", "Probeer het later opnieuw"),
        List.of(
            "DELIVERED (nog niet definitief)",
            "Digipoort blijft het zelf proberen, tot 72 uur",
            "dit is geen afwijzing",
            "lever niet opnieuw aan",
            "statussen opvragen"),
        List.of("DELIVERED (not final yet)", "for up to 72 hours", "do not submit it again"));
  }

  @Test
  void digipoortGaveUp() {
    says(
        status("410", "AFS600", "Niet af te leveren"),
        List.of("REJECTED (definitief)", "na al zijn pogingen", "let op de termijn", AGAIN),
        List.of("REJECTED (final)", "after all its attempts", "mind the deadline"));
  }

  @Test
  void anUnknownStatusIsNoSuccess() {
    says(
        status("910", null, null),
        List.of(
            "DELIVERED (nog niet definitief)",
            "Status 910 is niet bekend",
            "niet zeker",
            "[oms 910]",
            "Vraag Digipoort (Logius)",
            "niet zeker of dit definitief is"),
        List.of("DELIVERED (not final yet)", "Status 910 is not known", "not certain"));
  }

  @Test
  void theRequestIsRefused() {
    bench.digipoort.behaviour = FakeDigipoort.refuses(Refusal.CONTENT, "ALS100");
    DeliveryId id = delivered();
    says(
        id,
        List.of(
            "REJECTED (definitief)",
            "Digipoort heeft het bericht niet. [ALS100 woorden]",
            "Verbeter het bericht"),
        List.of("REJECTED (final)", "Digipoort does not have it. [ALS100 woorden]"));
    assertThat(bench.find(id).explanation().nl()).containsOnlyOnce("woorden");
  }

  @Test
  void noContactYetBecauseOfNetworkCertificateOrClock() {
    bench.digipoort.behaviour =
        (fake, bericht, attempt) ->
            new Outcome.Unreachable(
                new Text("TLS lukt niet: certificaat verlopen", "TLS does not work: expired"),
                null);
    says(
        delivered(),
        List.of(
            "READY (nog niet definitief)",
            "Nog niet aangeleverd",
            "vanzelf een nieuwe poging",
            "certificaat verlopen",
            "digipoort:aansluiting-test default",
            ": versturen"),
        List.of("READY (not final yet)", "another attempt follows by itself", ": send it"));
  }

  @Test
  void sentWithoutAVerifiedAnswer() {
    bench.digipoort.behaviour = FakeDigipoort.TAKES_AND_IS_SILENT;
    says(
        delivered(),
        List.of("(nog niet definitief)", "geen betrouwbaar antwoord", "niet zeker of Digipoort"),
        List.of("(not final yet)", "no verified answer came", "not certain whether Digipoort"));
  }

  @Test
  void theAansluitingPausesAfterFiveFaults() {
    bench.digipoort.behaviour = FakeDigipoort.refuses(Refusal.CONTENT, "ALS100");
    for (int i = 0; i < 5; i++) {
      bench.stored(Bench.separate("k" + i).build());
      bench.after(Duration.ofSeconds(1));
    }
    says(
        bench.stored(Bench.separate("next").build()),
        List.of(
            "READY (nog niet definitief)",
            "pauzeert tot 2026-10-01 10:15:05 Nederlandse tijd",
            "5 fouten achter elkaar; klok of certificaat",
            "digipoort:aansluiting-test default"),
        List.of("READY (not final yet)", "5 faults in a row; clock or certificate may be wrong"));
  }

  @Test
  void noFinalStatusForDays() {
    DeliveryId id = delivered();
    for (int i = 0; i < 11; i++) {
      bench.after(Duration.ofDays(1));
    }
    says(
        id,
        List.of(
            "PARKED (nog niet definitief)",
            "Na 10 dagen is er nog geen definitieve status",
            "Lever niet opnieuw aan",
            "digipoort:delivery-retry",
            "geen; een mens beslist"),
        List.of("PARKED (not final yet)", "After 10 days", "none; a person decides"));
  }

  @Test
  void askedToWait() {
    Instant later = bench.clock.instant().plus(Duration.ofDays(2));
    says(
        bench.stored(Bench.submission("later").notBefore(later).build()),
        List.of(
            "READY (nog niet definitief)",
            "op verzoek niet eerder verstuurd dan 2026-10-03 10:00:00 Nederlandse tijd",
            "Geen actie nodig",
            ": versturen"),
        List.of("is sent, as asked, not before 2026-10-03 10:00:00 Dutch time"));
  }

  @Test
  void anotherOneInDoubtGoesFirst() {
    bench.digipoort.behaviour = FakeDigipoort.TAKES_AND_IS_SILENT;
    DeliveryId first = delivered();
    says(
        bench.stored(Bench.submission("second").deliberate().build()),
        List.of(
            "READY (nog niet definitief)",
            "wacht op aanlevering " + first,
            "Bekijk die eerst: digipoort:delivery-show " + first),
        List.of("waits for delivery " + first, "Look at that one first"));
  }

  @Test
  void theAansluitingIsAnotherOneNow() {
    DeliveryId id = bench.stored(Bench.submission("q3").build());
    ChannelInfo was = bench.digipoort.info;
    bench.digipoort.info =
        new ChannelInfo(
            was.aansluiting(),
            "productie",
            was.oin(),
            was.longestCall(),
            was.messageTtl(),
            was.clockSkew(),
            was.concurrency(),
            was.exclusief());
    bench.tick();
    says(
        id,
        List.of(
            "PARKED (nog niet definitief)",
            "Opgeslagen voor omgeving simulator",
            "omgeving productie",
            "Herstel de aansluiting",
            "delivery-retry"),
        List.of("PARKED (not final yet)", "Stored for omgeving simulator", "delivery-cancel"));
  }
}
