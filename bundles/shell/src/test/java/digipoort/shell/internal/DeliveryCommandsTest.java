// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.State;
import digipoort.api.Tijdvak;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DeliveryCommandsTest extends CommandTest {
  @BeforeEach
  void oneDelivery() {
    runtime.histories.put(FakeRuntime.FIRST, FakeRuntime.full());
  }

  @Test
  void showExplainsADeliveryByItself() throws Exception {
    assertThat(run(show("0e0f")))
        .containsSubsequence(
            FakeRuntime.FIRST.value(),
            "REJECTED (final)",
            "Explanation REJECTED",
            "Do nothing",
            "K-1",
            "Omzetbelasting",
            "BTW 001000044B37",
            "2026-07-01/2026-09-30",
            "simulator (omgeving simulator)",
            "A-1",
            "key-1",
            "Resubmitted as",
            "Attempts",
            "ACCEPTED  taken",
            "https://x/y, HTTP 200",
            "signed by O=TEST Logius",
            "Inquiries at Digipoort",
            "ONE  One seen",
            "K-9",
            "Statuses",
            "311  Validatie",
            "ALS1: mis: <x/>",
            "Not valid. (final)",
            "Events",
            "2026-10-05 14:00:00",
            "STORED",
            "There (piet)",
            "Findings",
            "WARNING  OB-9  /a",
            "Odd",
            "-> Look");
  }

  @Test
  void theBeginOfTheIdOfAParkedDeliveryWillDoHoweverManyCameAfterIt() throws Exception {
    DeliveryId parked = new DeliveryId("7f3a0000-0000-4000-8000-000000000000");
    keep(FakeRuntime.delivery(parked, State.PARKED, FakeRuntime.NOON));
    for (int i = 0; i < 1000; i++) {
      DeliveryId id = new DeliveryId("%08d-0000-4000-8000-000000000000".formatted(i));
      keep(FakeRuntime.delivery(id, State.COMPLETED, FakeRuntime.NOON.plusSeconds(1)));
    }
    assertThat(run(show("7f3a"))).contains(parked.value(), "PARKED");
  }

  private void keep(Delivery delivery) {
    runtime.histories.put(
        delivery.id(), FakeRuntime.history(delivery, List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void anEventFitsOnOneLineAndDoesNothingToTheTerminal() throws Exception {
    String hostile = "<a>\n\u001b[2J\u0007" + "x".repeat(500);
    runtime.happens(FakeRuntime.FIRST, 9, "STATUS", State.REJECTED, hostile);
    assertThat(run(show("0e0f")))
        .contains("<a> ?[2J?xxx")
        .doesNotContain("\u001b", "\u0007", "x".repeat(200))
        .contains("x ...");
  }

  @Test
  void whatGoesWrongIsSaidWithoutColours() {
    assertThatThrownBy(() -> run(show("zzz")))
        .isInstanceOfSatisfying(
            CommandException.class,
            e ->
                assertThat(e.getNiceHelp())
                    .startsWith("No delivery 'zzz'")
                    .doesNotContain("\u001b"));
  }

  @Test
  void showSpeaksDutch() throws Exception {
    DeliveryShowCommand command = show("0e0f");
    command.languageOption = "nl";
    assertThat(run(command))
        .contains("REJECTED (definitief)", "Uitleg REJECTED", "Pogingen", "LET OP", "-> Kijk");
  }

  @Test
  void showPrintsJson() throws Exception {
    DeliveryShowCommand command = show(FakeRuntime.FIRST.value());
    command.json = true;
    assertThat(run(command)).startsWith("{").contains("\"statuscode\" : \"311\"");
  }

  @Test
  void aDeliveryIsFoundByIdPrefixOrReference() {
    DeliveryFinder finder = new DeliveryFinder(runtime, runtime.lastActor);
    assertThat(finder.find(FakeRuntime.FIRST.value())).isEqualTo(FakeRuntime.FIRST);
    assertThat(finder.find("0")).isEqualTo(FakeRuntime.FIRST);
    assertThat(finder.find("key-1")).isEqualTo(FakeRuntime.FIRST);
    runtime.happens(FakeRuntime.SECOND, 1, "STORED", State.READY, "x");
    assertThatThrownBy(() -> finder.find("0e0f"))
        .hasMessageContaining("several")
        .hasMessageContaining(FakeRuntime.SECOND.value());
    assertThat(finder.find("0e0f5ba4-5")).isEqualTo(FakeRuntime.FIRST);
    assertThatThrownBy(() -> finder.find("zzz")).hasMessageContaining("No delivery 'zzz'");
    assertThatThrownBy(() -> finder.find("11111111-1111-4111-8111-111111111111"))
        .hasMessageContaining("No delivery");
    assertThatThrownBy(() -> finder.find("x".repeat(36))).hasMessageContaining("No delivery");
  }

  @Test
  void theListShowsAndFilters() throws Exception {
    DeliveryListCommand command = list();
    command.states = List.of("rejected", "PARKED");
    command.berichtsoort = "Omzetbelasting";
    command.since = "2h";
    command.until = "1h";
    command.owner = "erp";
    command.after = FakeRuntime.FIRST.value();
    command.clock = Clock.fixed(FakeRuntime.NOON, ZoneOffset.UTC);
    assertThat(run(command))
        .contains("0e0f5ba4 ", "REJECTED", "001000044B37", "key-1")
        .doesNotContain("K-1");
    assertThat(runtime.lastQuery.states()).containsExactlyInAnyOrder(State.REJECTED, State.PARKED);
    assertThat(runtime.lastQuery.berichtsoort()).isEqualTo("Omzetbelasting");
    assertThat(runtime.lastQuery.createdFrom()).isEqualTo(FakeRuntime.NOON.minusSeconds(7200));
    assertThat(runtime.lastQuery.limit()).isEqualTo(50);
    assertThat(runtime.lastQuery.toString()).contains("owner=erp", "T11:00:00Z, after=0e0f5ba4-");
    command.after = "0e0f5ba4";
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--after: '0e0f5ba4' (expected");
  }

  @Test
  void theListForScriptsHasFullIds() throws Exception {
    DeliveryListCommand command = list();
    command.noFormat = true;
    assertThat(run(command)).contains(FakeRuntime.FIRST.value(), "K-1").doesNotContain("──");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 80})
  void theListFitsTheScreenAndShowsTheKeyOfTheErp(int width) throws Exception {
    DeliveryListCommand command = list();
    command.width = width;
    assertThat(run(command)).contains("key-1", "Submission key");
    assertThat(printed().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width == 0 ? 120 : 80));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01,2026-12-31,2026",
    "2026-07-01,2026-09-30,2026-Q3",
    "2026-10-01,2026-10-31,2026-10",
    "2024-02-01,2024-02-29,2024-02",
    "2026-02-01,2026-04-30,2026-02-01/2026-04-30",
    "2025-07-01,2026-06-30,2025-07-01/2026-06-30",
    "2026-07-02,2026-07-31,2026-07-02/2026-07-31"
  })
  void aTijdvakIsShort(LocalDate begin, LocalDate einde, String expected) {
    assertThat(ColumnText.tijdvak(new Tijdvak(begin, einde))).isEqualTo(expected);
  }

  @Test
  void anEmptyListSaysSo() throws Exception {
    runtime.histories.clear();
    assertThat(run(list())).contains("No deliveries found");
    DeliveryListCommand json = list();
    json.json = true;
    assertThat(run(json)).endsWith("[ ]" + System.lineSeparator());
  }

  @Test
  void wrongFiltersAreExplained() {
    DeliveryListCommand state = list();
    state.states = List.of("gone");
    assertThatThrownBy(() -> run(state))
        .hasMessageContaining("'gone'")
        .hasMessageContaining("READY");
    DeliveryListCommand limit = list();
    limit.limit = 1001;
    assertThatThrownBy(() -> run(limit)).hasMessageContaining("1 to 1000");
    DeliveryListCommand since = list();
    since.since = "yesterday";
    assertThatThrownBy(() -> run(since)).hasMessageContaining("'yesterday'");
    DeliveryListCommand language = list();
    language.languageOption = "fy";
    assertThatThrownBy(() -> run(language)).hasMessageContaining("nl or en");
  }

  @Test
  void tailShowsOnlyWhatIsNew() throws Exception {
    DeliveryTailCommand command = new DeliveryTailCommand();
    command.outbox = runtime;
    int[] looks = {0};
    command.pause =
        (Duration duration) -> {
          looks[0]++;
          if (looks[0] == 2) {
            runtime.happens(FakeRuntime.FIRST, 5, "STATUS", State.DELIVERED, "moved");
            runtime.happens(FakeRuntime.SECOND, 6, "STORED", State.READY, "born");
          } else if (looks[0] == 4) {
            command.out = closed();
            throw new InterruptedException();
          }
          return true;
        };
    assertThatThrownBy(() -> run(command)).isInstanceOf(InterruptedException.class);
    assertThat(printed().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("0e0f5ba4", "moved"))
        .anySatisfy(line -> assertThat(line).contains("0e0f5ba4", "born"));
  }

  @Test
  void tailEndsWhenItsReaderIsGone() throws Exception {
    DeliveryTailCommand command = new DeliveryTailCommand();
    command.outbox = runtime;
    command.out = closed();
    command.out.println("x");
    command.languageOption = "en";
    command.caller = () -> runtime.lastActor;
    command.execute();
    assertThat(command.out.checkError()).isTrue();
    runtime.happens(FakeRuntime.SECOND, 1, "STORED", State.READY, "open");
    command.id = FakeRuntime.SECOND.value();
    command.execute();
  }

  @Test
  void tailOfOneDeliveryEndsWithIt() throws Exception {
    DeliveryTailCommand command = new DeliveryTailCommand();
    command.outbox = runtime;
    command.id = "0e0f";
    assertThat(run(command)).containsSubsequence("There (piet)", "Explanation REJECTED");
  }

  private static PrintStream closed() {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("gone");
          }
        },
        true);
  }

  private DeliveryShowCommand show(String id) {
    DeliveryShowCommand command = new DeliveryShowCommand();
    command.outbox = runtime;
    command.id = id;
    return command;
  }

  private DeliveryListCommand list() {
    DeliveryListCommand command = new DeliveryListCommand();
    command.outbox = runtime;
    return command;
  }
}
