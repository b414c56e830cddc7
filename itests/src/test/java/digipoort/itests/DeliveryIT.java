// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digipoort.api.Aansluiting;
import digipoort.api.Attempt;
import digipoort.api.Decision;
import digipoort.api.Delivery;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.History;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.Text;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** From the document of an ERP to the end, through each door and in each scenario. */
public class DeliveryIT extends SimulatorInKaraf {
  @Test
  public void sampleIsCompletedThroughTheService() {
    Delivery stored = stored(submission(sample("001000044B37", "ob-2026-q3")));

    History history = ended(stored.id());

    assertThat(history.delivery().state()).isEqualTo(State.COMPLETED);
    assertThat(history.delivery().owner()).isEqualTo("erp");
    assertThat(history.statussen())
        .extracting(Status::statuscode)
        .containsExactly("105", "100", "110", "200", "301", "301", "405", "400", "500");
    assertThat(history.events())
        .extracting(Event::type)
        .startsWith("STORED", "SENDING", "ACCEPTED")
        .endsWith("COMPLETED");
    assertThat(ledger().accepted(stored.aanleverkenmerk()))
        .singleElement()
        .satisfies(line -> assertThat(kenmerk(history.delivery())).isEqualTo(line.kenmerk()));
  }

  @Test
  public void sampleIsCompletedThroughTheShell() throws IOException {
    Path file = home("data/by-shell.json");
    Files.writeString(file, sample("001000044B91", "by-shell"));

    String printed = shell().run("digipoort:submit --follow --timeout 45 " + file);

    Delivery delivery = list("by-shell").get(0);
    assertThat(delivery.state()).isEqualTo(State.COMPLETED);
    assertThat(printed)
        .contains("COMPLETED")
        .contains(kenmerk(delivery))
        .contains("The Belastingdienst received and accepted the return");
    assertThat(ledger().accepted(delivery.aanleverkenmerk())).hasSize(1);
  }

  @Test
  public void sampleIsCompletedOverRest() {
    HttpDoor door = door();

    HttpResponse<String> answer = door.submit(sample("001000044B92", "by-rest"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String id = HttpDoor.value("id", answer.body());
    await().atMost(SOON).until(() -> door.find(id).body().contains("\"COMPLETED\""));
    String found = door.find(id).body();
    assertThat(found).contains("De Belastingdienst heeft de aangifte ontvangen en aanvaard");
    assertThat(ledger().accepted(HttpDoor.value("aanleverkenmerk", found)))
        .singleElement()
        .satisfies(line -> assertThat(HttpDoor.value("kenmerk", found)).isEqualTo(line.kenmerk()));
  }

  @Test
  public void everyScenarioEndsAsItShould() {
    Map<ScenarioEnd, Delivery> sent =
        ScenarioEnd.all().stream().collect(toMap(end -> end, this::sent));

    assertThat(sent).allSatisfy((end, delivery) -> assertEnd(end, ended(delivery.id())));

    assertThat(sent)
        .allSatisfy(
            (end, delivery) -> {
              if (end.state() == State.PARKED) {
                Decision decision = operations.retry(delivery.id(), "test", ERP);
                assertThat(decision.text().en()).contains("it is not sent again");
              }
            });
    Delivery later = stored(submission(VatReturn.of("Happyflow"), ScenarioEnd.DEFAULT));
    assertThat(ended(later.id()).delivery().state()).isEqualTo(State.COMPLETED);
    assertThat(sent)
        .allSatisfy(
            (end, delivery) -> {
              assertThat(ledger().of(delivery.aanleverkenmerk())).hasSize(1);
              assertThat(ended(delivery.id()).delivery().state()).isEqualTo(end.state());
            });
  }

  @Test
  public void statusesThatCannotBeAskedAreNoFailure() {
    Delivery delivery = stored(submission(VatReturn.of("StatusInformatieFault"), "simulator"));

    await()
        .atMost(SOON)
        .until(() -> history(delivery.id()).delivery().explanation().en().contains("STS100"));

    assertThat(history(delivery.id()).delivery().state()).isEqualTo(State.DELIVERED);
    assertThat(ledger().accepted(delivery.aanleverkenmerk())).hasSize(1);
  }

  @Test
  public void everythingWrongIsSaidAtOnceAndNothingIsStored() {
    Submission submission = submission(text(samples().resolve("omzetbelasting-fout.json")));

    SubmitResult.Refused refused = refused(submission);

    List<String> expected =
        text(samples().resolve("omzetbelasting-fout.findings.txt"))
            .lines()
            .filter(line -> !line.startsWith(" "))
            .toList();
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(refused.findings())
        .filteredOn(finding -> !finding.code().equals("OB-DEADLINE-PASSED")) // depends on today
        .extracting(f -> f.severity() + " " + f.code() + " " + f.location())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(list(submission.submissionKey())).isEmpty();
  }

  @Test
  public void repeatedIsRecognisedAndOtherContentRefused() {
    VatReturn figures = VatReturn.of("Happyflow");
    Submission submission = submission(figures, "simulator");
    Delivery first = stored(submission);

    SubmitResult.Stored again = (SubmitResult.Stored) outbox.submit(submission, ERP);
    SubmitResult.Refused other = refused(submission(figures.about("001000044B98"), "simulator"));

    assertThat(again.repeated()).isTrue();
    assertThat(again.delivery().id()).isEqualTo(first.id());
    assertThat(other.earlier()).isEqualTo(first.id());
    assertThat(other.findings()).extracting(Finding::code).containsExactly("OUTBOX-KEY-REUSED");
    assertThat(ended(first.id()).delivery().state()).isEqualTo(State.COMPLETED);
    assertThat(ledger().of(figures.reference())).hasSize(1);
  }

  @Test
  public void secondReturnForAPeriodMustBeMeant() {
    Delivery first = stored(submission(VatReturn.of("Happyflow"), "simulator"));
    VatReturn second = VatReturn.of("Happyflow").about(first.belanghebbende().nummer());

    SubmitResult.Refused refused = refused(submission(second, "simulator"));

    assertThat(refused.earlier()).isEqualTo(first.id());
    assertThat(refused.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("OUTBOX-SAME-PERIOD");
              assertThat(finding.text().en()).contains(first.id().value());
              assertThat(finding.action().en()).contains("eerderAanleverkenmerk", "deliberate");
            });
    assertThat(list(second.reference())).isEmpty();
    assertThat(ended(first.id()).delivery().state()).isEqualTo(State.COMPLETED);
  }

  @Test
  public void brokenAansluitingIsListedWithItsReasonWhileTheRestRuns() {
    aansluiting("kapot", "tls.keystore", "/nowhere/keys.p12");

    await().atMost(SOON).until(() -> aansluiting("kapot").isPresent());

    Aansluiting broken = aansluiting("kapot").orElseThrow();
    assertThat(broken.usable()).isFalse();
    assertThat(broken.detail().en())
        .contains("tls.keystore: '/nowhere/keys.p12'")
        .contains("expected: a PKCS#12 file that exists")
        .contains("Change it in etc/digipoort.core.aansluiting-kapot.cfg");
    assertThat(shell().run("digipoort:aansluiting-list --no-format"))
        .containsPattern("(?m)^kapot\\s.*/nowhere/keys.p12");
    assertThat(outbox.submit(submission(VatReturn.of("Happyflow"), "kapot"), ERP))
        .isInstanceOfSatisfying(
            SubmitResult.Unavailable.class,
            later ->
                assertThat(later.findings())
                    .extracting(Finding::code)
                    .containsExactly("OUTBOX-AANSLUITING-BROKEN"));
    Delivery other = stored(submission(VatReturn.of("Happyflow"), "simulator"));
    assertThat(ended(other.id()).delivery().state()).isEqualTo(State.COMPLETED);
  }

  private void assertEnd(ScenarioEnd end, History history) {
    Delivery delivery = history.delivery();
    assertThat(delivery.state()).as(delivery.explanation().en()).isEqualTo(end.state());
    assertContains(delivery.explanation(), end.explanation());
    assertContains(delivery.action(), end.action());
    assertThat(history.events())
        .extracting(Event::state)
        .filteredOn(state -> state.isFinal() || state == State.PARKED)
        .as("never shown as another end")
        .containsOnly(end.state());
    String findings = String.join("\n", history.findings().stream().map(DeliveryIT::line).toList());
    assertThat(end.findings()).allSatisfy(part -> assertThat(findings).contains(part));
    List<SimulatorLedger.Line> accepted = ledger().accepted(delivery.aanleverkenmerk());
    assertThat(accepted).hasSize(end.accepted());
    assertThat(history.attempts()).hasSize(1);
    if (end.state() == State.PARKED) {
      assertEvidence(end, history.attempts().get(0), accepted.get(0));
      assertThat(delivery.kenmerk()).isNull();
    } else if (end.accepted() > 0) {
      assertThat(kenmerk(delivery)).isEqualTo(accepted.get(0).kenmerk());
    }
  }

  /** What a person needs to find out whether Digipoort has it. */
  private static void assertEvidence(
      ScenarioEnd end, Attempt attempt, SimulatorLedger.Line accepted) {
    assertThat(attempt.outcome()).isEqualTo("UNKNOWN");
    assertThat(attempt.messageId()).isEqualTo(accepted.messageId());
    Evidence evidence = attempt.evidence();
    assertThat(evidence.firstByte()).isNotNull();
    assertThat(evidence.requestSha256()).isNotNull();
    byte[] answer = evidence.answer();
    if (end.answered()) {
      assertThat(new String(answer, StandardCharsets.UTF_8)).contains(accepted.kenmerk());
    } else {
      assertThat(answer).isNull();
    }
  }

  private Delivery sent(ScenarioEnd end) {
    return stored(submission(VatReturn.of(end.scenario()), end.aansluiting()));
  }

  private static void assertContains(Text said, Text part) {
    assertThat(said.nl()).contains(part.nl());
    assertThat(said.en()).contains(part.en());
  }

  private static String line(Finding finding) {
    return finding.code() + " " + finding.location() + " " + finding.text().en();
  }

  private static String kenmerk(Delivery delivery) {
    return delivery.kenmerk() == null ? "none" : delivery.kenmerk().value();
  }
}
