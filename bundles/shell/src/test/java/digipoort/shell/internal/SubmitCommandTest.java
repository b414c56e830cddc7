// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Finding;
import digipoort.api.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SubmitCommandTest extends CommandTest {
  private static final String JSON =
      """
      {"submissionKey": "key-1", "berichtsoort": "Omzetbelasting", "aansluiting": "simulator",
       "belanghebbende": {"nummer": "001000044B37", "type": "BTW"}, "document": {}}
      """;

  @TempDir Path folder;

  @Test
  void theSubmissionIsStoredForTheCaller() throws Exception {
    assertThat(run(submit(JSON))).contains("Stored", FakeRuntime.FIRST.value());
    assertThat(runtime.lastActor.name()).isEqualTo("tester");
  }

  @Test
  void followingShowsEachStepAndEndsWithTheExplanation() throws Exception {
    SubmitCommand command = submit(JSON);
    command.follow = true;
    Deque<Runnable> steps =
        new ArrayDeque<>(
            Arrays.asList(
                () -> runtime.happens(FakeRuntime.FIRST, 2, "ACCEPTED", State.DELIVERED, "taken"),
                () -> {},
                () -> runtime.happens(FakeRuntime.FIRST, 3, "STATUS", State.COMPLETED, "ready")));
    command.pause = playing(steps);
    assertThat(run(command))
        .containsSubsequence(
            "Mapped",
            "ob.xbrl",
            "Validated",
            "Stored",
            "STORED",
            "ACCEPTED",
            "taken",
            "STATUS",
            "ready",
            "COMPLETED (final)",
            "Explanation COMPLETED",
            "Do nothing",
            "K-1")
        .containsOnlyOnce("taken");
  }

  @Test
  void aWarningIsShownOnce() throws Exception {
    runtime.findings = List.of(Finding.warning("OB-9", "/x").says("Vreemd", "Odd").build());
    SubmitCommand command = submit(JSON);
    command.follow = true;
    command.pause =
        playing(
            new ArrayDeque<>(
                List.of(
                    () -> {
                      runtime.happens(FakeRuntime.FIRST, 2, "STATUS", State.COMPLETED, "ok");
                      runtime.finds(FakeRuntime.FIRST, runtime.findings);
                    })));
    assertThat(run(command)).containsOnlyOnce("OB-9").contains("Validated");
  }

  @Test
  void followingFailsUnlessTheEndIsGood() throws Exception {
    SubmitCommand command = submit(JSON);
    command.follow = true;
    command.pause =
        playing(
            new ArrayDeque<>(
                List.of(
                    () -> runtime.happens(FakeRuntime.FIRST, 2, "PARKED", State.PARKED, "odd"))));
    assertThatThrownBy(() -> run(command))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("PARKED")
        .hasMessageContaining("delivery-show");
    assertThat(printed()).contains("Explanation PARKED");
  }

  @Test
  void followingStopsWhenTheTimeIsOver() throws Exception {
    SubmitCommand command = submit(JSON);
    command.follow = true;
    command.timeoutSeconds = 0;
    command.clock = Clock.fixed(FakeRuntime.NOON, ZoneOffset.UTC);
    assertThatThrownBy(() -> run(command)).hasMessageContaining("Not at its end after 0 s");
  }

  @Test
  void followingIsInterruptible() throws Exception {
    SubmitCommand command = submit(JSON);
    command.follow = true;
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> run(command)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void followingInJsonPrintsALinePerStep() throws Exception {
    SubmitCommand command = submit(JSON);
    command.follow = true;
    command.json = true;
    command.pause =
        playing(
            new ArrayDeque<>(
                List.of(
                    () -> runtime.happens(FakeRuntime.FIRST, 2, "STATUS", State.COMPLETED, "ok"))));
    assertThat(run(command).lines())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
  }

  @Test
  void refusalsAreExplainedWithTheirPlaceInTheFile() throws Exception {
    runtime.refuse = true;
    runtime.findings =
        List.of(
            Finding.error("OB-1", "/rubrieken").says("Fout", "Wrong").todo("Doe", "Do").build());
    assertThatThrownBy(() -> run(submit(JSON)))
        .hasMessageContaining("nothing was stored")
        .hasMessageContaining(FakeRuntime.FIRST.value());
    assertThat(printed()).contains("ERROR    OB-1  /document/rubrieken", "Wrong", "-> Do");
  }

  @Test
  void whatCannotBeSaidNowIsSaidInWords() throws Exception {
    runtime.absent = true;
    runtime.findings =
        List.of(Finding.error("OUTBOX-X", "/berichtsoort").says("Start", "Starting").build());
    assertThatThrownBy(() -> run(submit(JSON)))
        .hasMessage("Not now; nothing was stored. Hand over the same again in 10 s");
    assertThat(printed()).contains("/berichtsoort", "Starting");
    SubmitCommand command = submit(JSON);
    command.json = true;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("Not now");
    assertThat(printed()).contains("\"unavailable\"");
  }

  @Test
  void whatIsUnfitIsNotSubmittedWhenFollowing() throws Exception {
    runtime.findings = List.of(Finding.error("OB-1", "/x").says("Fout", "Wrong").build());
    SubmitCommand command = submit(JSON);
    command.follow = true;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("Not fit");
    assertThat(runtime.histories).isEmpty();
    assertThat(printed()).contains("Mapped").doesNotContain("Validated");
  }

  @Test
  void badFilesAreExplained() throws Exception {
    assertThatThrownBy(() -> run(submit("{\n  oops")))
        .hasMessageContaining("submission.json is not a submission");
    assertThat(printed()).contains("JSON-SYNTAX", "line 2, column");
    SubmitCommand absent = new SubmitCommand();
    absent.outbox = runtime;
    absent.file = folder.resolve("absent.json").toString();
    assertThatThrownBy(() -> run(absent)).hasMessageContaining("No file " + absent.file);
    SubmitCommand illegal = new SubmitCommand();
    illegal.file = "a\0b";
    assertThatThrownBy(() -> run(illegal)).hasMessageContaining("not a file name");
  }

  @Test
  void withoutTheOutboxTheRemedyIsNamed() throws Exception {
    SubmitCommand command = submit(JSON);
    command.outbox = null;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("feature:install digipoort");
  }

  @Test
  void aPreviewShowsTheTextOrTheContent() throws Exception {
    PreviewCommand command = new PreviewCommand();
    command.outbox = runtime;
    command.file = file(JSON).toString();
    command.languageOption = "nl";
    assertThat(run(command)).contains("Voorbeeld");
    command.content = true;
    assertThat(run(command)).contains("<xbrl/>");
  }

  private static Pause playing(Deque<Runnable> steps) {
    return (Duration duration) -> {
      if (Thread.interrupted() || steps.isEmpty()) {
        throw new InterruptedException();
      }
      steps.removeFirst().run();
      return true;
    };
  }

  private SubmitCommand submit(String json) throws IOException {
    SubmitCommand command = new SubmitCommand();
    command.outbox = runtime;
    command.file = file(json).toString();
    return command;
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("submission.json"), json);
  }
}
