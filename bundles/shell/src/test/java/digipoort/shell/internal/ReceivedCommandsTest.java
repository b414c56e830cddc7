// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Finding;
import digipoort.api.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReceivedCommandsTest extends CommandTest {
  private final FakeInbox inbox = new FakeInbox();

  @BeforeEach
  void two() {
    inbox.holds(FakeInbox.FIRST, "K-1");
    inbox.holds(FakeInbox.SECOND, "K-2");
  }

  private ReceivedShowCommand show(String id) {
    ReceivedShowCommand command = new ReceivedShowCommand();
    command.inbox = inbox;
    command.id = id;
    return command;
  }

  private ReceivedListCommand list() {
    ReceivedListCommand command = new ReceivedListCommand();
    command.inbox = inbox;
    command.clock = Clock.fixed(FakeInbox.NOON, ZoneOffset.UTC);
    return command;
  }

  private ReceivedExportCommand export(Path folder) {
    ReceivedExportCommand command = new ReceivedExportCommand();
    command.inbox = inbox;
    command.id = "K-1";
    command.folder = folder.toString();
    return command;
  }

  @Test
  void showExplainsABerichtByItself() throws Exception {
    assertThat(run(show("7f3a5")))
        .containsSubsequence(
            FakeInbox.FIRST.value(),
            "waits to be acknowledged",
            "Assessment",
            "Pay",
            "SBA",
            "RSIN 001000044",
            "K-1",
            "B-K-1",
            "A-K-1",
            FakeRuntime.FIRST.value(),
            "default (omgeving simulator)",
            "700000 octets",
            "bijlage 2",
            "C1  opgemerkt?[2J",
            "jaar = 2026",
            "aanslag: 1250.00")
        .doesNotContain("\u001b");
  }

  @Test
  void showSpeaksDutch() throws Exception {
    ReceivedShowCommand command = show("7f3a5");
    command.languageOption = "nl";
    assertThat(run(command))
        .contains("wacht op bevestiging", "Gelezen             ja", "Aanslag", "Betaal");
  }

  @Test
  void showSaysWhyItCannotBeRead() throws Exception {
    inbox.reading =
        new Reading.Unreadable(
            List.of(Finding.error("X", "/a").says("rommel", "rubbish").todo("k", "look").build()));
    assertThat(run(show("7f3a5"))).contains("ERROR", "X", "rubbish", "-> look");
  }

  @Test
  void showPrintsJson() throws Exception {
    ReceivedShowCommand command = show("7f3a5");
    command.json = true;
    assertThat(run(command))
        .contains("\"kenmerk\" : \"K-1\"", "\"result\" : \"read\"", "\"aanslag\" : 1250.00");
  }

  @Test
  void aBeginThatFitsTwoOrNoneIsSaid() {
    assertThatThrownBy(() -> run(show("7f3a")))
        .hasMessageContaining("fits several")
        .hasMessageContaining(FakeInbox.SECOND.value());
    assertThatThrownBy(() -> run(show("none"))).hasMessageContaining("received-list");
    assertThatThrownBy(() -> run(new ReceivedShowCommand()))
        .hasMessageContaining("feature:install");
  }

  @Test
  void listTakesFilters() throws Exception {
    ReceivedListCommand command = list();
    assertThat(run(command)).contains("7f3a5ba4", "K-2", "001000044");
    command.waiting = true;
    command.berichtsoort = "SBA";
    command.aansluiting = "default";
    command.belanghebbende = "1";
    command.reference = "K-1";
    command.since = "2h";
    command.limit = 7;
    command.offset = 14;
    run(command);
    assertThat(inbox.lastQuery.acknowledged()).isFalse();
    assertThat(inbox.lastQuery.berichtsoort()).isEqualTo("SBA");
    assertThat(inbox.lastQuery.aansluiting()).isEqualTo("default");
    assertThat(inbox.lastQuery.belanghebbende()).isEqualTo("1");
    assertThat(inbox.lastQuery.reference()).isEqualTo("K-1");
    assertThat(inbox.lastQuery.fetchedFrom()).isEqualTo(FakeInbox.NOON.minus(Duration.ofHours(2)));
    assertThat(inbox.lastQuery.limit()).isEqualTo(7);
    assertThat(inbox.lastQuery.offset()).isEqualTo(14);
    command.limit = 0;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--limit: 0");
    command.limit = 5;
    command.offset = -1;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--offset: -1");
  }

  @Test
  void listPrintsJson() throws Exception {
    ReceivedListCommand command = list();
    command.json = true;
    assertThat(run(command)).startsWith("[").contains("\"berichtkenmerk\" : \"B-K-2\"");
  }

  @Test
  void exportWritesEverythingByteForByteUnderSafeNames() throws Exception {
    Path folder = Files.createDirectories(base.resolve("export"));
    Path target = folder.resolve("new/deep");
    run(export(target));
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "inhoud-..", "bijlage-1-a.txt", "bijlage-2-a.txt", "index.json");
    }
    assertThat(target.resolve("inhoud-..")).hasBinaryContent(FakeInbox.LARGE);
    assertThat(target.resolve("bijlage-2-a.txt")).hasBinaryContent(new byte[] {2, 3});
    assertThat(target.resolve("index.json")).content().contains("\"kenmerk\" : \"K-1\"");
  }

  @Test
  void exportOverwritesNothingUnlessForced() throws Exception {
    Path folder = Files.createDirectories(base.resolve("export/there"));
    Path there = folder.resolve("bijlage-2-a.txt");
    Files.writeString(there, "mine");
    assertThatThrownBy(() -> run(export(folder))).hasMessageContaining("--force");
    assertThat(there).hasContent("mine");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(there);
    }
    ReceivedExportCommand forced = export(folder);
    forced.force = true;
    run(forced);
    assertThat(there).hasBinaryContent(new byte[] {2, 3});
    Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> run(export(folder.resolve("file")))).hasMessageContaining("no folder");
  }

  @Test
  void severalAreAcknowledgedAtOnceAndNoneWhenOneIsUnknown() throws Exception {
    ReceivedAcknowledgeCommand command = new ReceivedAcknowledgeCommand();
    command.inbox = inbox;
    command.ids = List.of("7f3a5", "unknown");
    assertThatThrownBy(() -> run(command)).hasMessageContaining("unknown");
    assertThat(inbox.all.get(FakeInbox.FIRST).acknowledged()).isNull();
    command.ids = List.of("7f3a5", "K-2");
    assertThat(run(command)).contains(FakeInbox.FIRST.value(), FakeInbox.SECOND.value());
    assertThat(inbox.all.get(FakeInbox.SECOND).acknowledgedBy()).isEqualTo("tester");
    assertThat(run(show("7f3a5"))).contains("acknowledged at ", "(tester)");
  }
}
