// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Processen of other software with the same certificate. */
class ForeignTest {
  private static final String BELANGHEBBENDE = "BTW:001000044B39";

  private final SettableClock clock = new SettableClock();
  private SimulatorSettings settings;
  private Simulator simulator;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    settings = SimulatorSettings.in(Directories.fresh()).withClock(clock);
    simulator = Simulator.start(settings);
    client = TestClient.of(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aScenarioBringsThemAtChosenTimesWhetherTheDeliveryIsAccepted() throws Exception {
    cut("VreemdeProcessen-1");
    assertThat(processen()).hasSize(2);
    clock.advance(Duration.ofSeconds(2));
    List<String> all = processen();
    String own = own("VreemdeProcessen-1");

    assertThat(all).hasSize(4).contains(own);
    Instant accepted =
        simulator.ledger().stream().filter(this::isOwn).findFirst().orElseThrow().time();
    assertThat(first(all.get(0))).isEqualTo(trimmed(accepted.minusSeconds(1)));
    assertThat(first(all.get(2))).isEqualTo(trimmed(accepted.plusMillis(50)));
    assertThat(codes(all.get(3))).endsWith("311");
  }

  @Test
  void thereCanBeOthersAndNothingOfOurs() throws Exception {
    cut("AlleenVreemdProces-1");
    clock.advance(Duration.ofSeconds(1));

    assertThat(processen()).hasSize(1);
    assertThat(simulator.ledger())
        .noneMatch(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED);
  }

  @Test
  void ourOwnCanBeShownLateOrNever() throws Exception {
    cut("ProcesLaatVermeld-1");
    cut("ProcesNooitVermeld-1");
    assertThat(processen()).isEmpty();

    clock.advance(Duration.ofMinutes(11));

    assertThat(processen()).containsExactly(own("ProcesLaatVermeld-1"));
    assertThat(codes(own("ProcesNooitVermeld-1"))).hasSize(9);
  }

  @Test
  void filesTellOfThePastAndOfTheNextDelivery() throws Exception {
    foreign("Toen", "first = -2d\n");
    foreign("Straks", "first = next+200ms\nscenario = Validatiefout\n");
    assertThat(processen()).hasSize(1);
    client.send(at(Requests.delivery(simulator, "Happyflow-1")));
    clock.advance(Duration.ofSeconds(1));

    List<String> all = processen();

    assertThat(all).hasSize(3).element(1).isEqualTo(own("Happyflow-1"));
    assertThat(first(all.get(0))).isBefore(clock.instant().minus(Duration.ofHours(47)));
    assertThat(codes(all.get(2))).endsWith("311");
    client.send(at(Requests.delivery(simulator, "Happyflow-2")));
    clock.advance(Duration.ofSeconds(1));
    assertThat(processen()).hasSize(4);
  }

  @Test
  void theyOutliveTheSimulator() throws Exception {
    foreign("Toen", "first = -2d\n");
    String kenmerk =
        simulator.addForeign(
            clock.instant(), "00000003123456780000", "Omzetbelasting", BELANGHEBBENDE, "Happyflow");
    List<String> before = processen();

    simulator.close();
    simulator = Simulator.start(settings);
    client = TestClient.of(simulator);

    assertThat(processen()).isEqualTo(before).hasSize(2).contains(kenmerk);
    assertThat(simulator.ledger())
        .extracting(LedgerEntry::outcome)
        .containsOnly(LedgerEntry.Outcome.FOREIGN);
  }

  private boolean isOwn(LedgerEntry entry) {
    return entry.outcome() == LedgerEntry.Outcome.ACCEPTED;
  }

  private void cut(String aanleverkenmerk) {
    assertThatThrownBy(() -> client.send(at(Requests.delivery(simulator, aanleverkenmerk))))
        .isInstanceOf(IOException.class);
  }

  private void foreign(String name, String text) throws IOException {
    Files.writeString(
        simulator.pki().resolveSibling("foreign").resolve(name + ".txt"),
        "berichtsoort = Omzetbelasting\nbelanghebbende = " + BELANGHEBBENDE + "\n" + text);
  }

  private String own(String aanleverkenmerk) {
    return simulator.ledger().stream()
        .filter(entry -> entry.aanleverkenmerk().equals(aanleverkenmerk))
        .filter(this::isOwn)
        .findFirst()
        .orElseThrow()
        .kenmerk();
  }

  private List<String> processen() throws Exception {
    String question =
        "<berichtsoort>Omzetbelasting</berichtsoort>" + Draft.identity("BTW", "001000044B39");
    return Xmls.texts(ask(Requests.status(simulator, "getProcessen", question)), "kenmerk");
  }

  private List<String> codes(String kenmerk) throws Exception {
    return Xmls.texts(ask(Requests.statuses(simulator, kenmerk)), "statuscode");
  }

  private Instant first(String kenmerk) throws Exception {
    Document answer = ask(Requests.statuses(simulator, kenmerk));
    return Instant.parse(Xmls.texts(answer, "tijdstempelStatus").get(0));
  }

  private Document ask(Draft question) throws Exception {
    return Draft.parse(client.send(at(question)).body());
  }

  private Draft at(Draft draft) {
    draft.created = clock.instant();
    draft.expires = draft.created.plusSeconds(300).toString();
    return draft;
  }

  private static Instant trimmed(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
