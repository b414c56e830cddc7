// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.BerichtInhoud;
import digipoort.api.channel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at each step of laying down, and the attempt is made again. */
class CrashTest {
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final String NAME = "DNB-2026-Q3_89abcdef";
  private static final List<String> WHOLE =
      List.of(NAME, NAME + "/note.pdf", NAME + "/report.xbrl");

  @TempDir Path folder;
  private Trial trial;

  @BeforeEach
  void open() {
    trial = new Trial(folder);
  }

  private void again() {
    assertThat(trial.deliver(Trial.bericht())).isInstanceOf(Outcome.Accepted.class);
  }

  private static BerichtInhoud dying(BerichtInhoud inhoud) {
    return new BerichtInhoud(
        inhoud.mimeType(),
        inhoud.bestandsnaam(),
        inhoud.length(),
        inhoud.sha256(),
        () ->
            new InputStream() {
              @Override
              public int read() {
                throw new Death();
              }
            });
  }

  @Test
  void whileItIsWritten() {
    BerichtInhoud report = Trial.inhoud("report.xbrl", "figures");
    BerichtInhoud note = Trial.inhoud("note.pdf", "a note");
    assertThatThrownBy(() -> trial.deliver(Trial.bericht("DNB-2026-Q3", report, dying(note))))
        .isInstanceOf(Death.class);
    assertThat(trial.names()).hasSize(3).noneMatch(name -> name.startsWith(NAME));
    again();
    assertThat(trial.names()).isEqualTo(WHOLE);
  }

  @Test
  void justBeforeItGetsItsName() {
    assertThatThrownBy(
            () ->
                trial.deliver(
                    Trial.bericht(),
                    () -> {
                      throw new Death();
                    }))
        .isInstanceOf(Death.class);
    assertThat(trial.names()).hasSize(3).noneMatch(name -> name.startsWith(NAME));
    again();
    assertThat(trial.names()).isEqualTo(WHOLE);
  }

  @Test
  void afterItGotItsNameAndBeforeTheReceipt() throws IOException {
    again();
    Disk.remove(folder.resolve(".digipoort"));
    FileTime laid = Files.getLastModifiedTime(folder.resolve(NAME));
    again();
    assertThat(trial.names()).isEqualTo(WHOLE);
    assertThat(Files.getLastModifiedTime(folder.resolve(NAME))).isEqualTo(laid);
    assertThat(folder.resolve(".digipoort")).isNotEmptyDirectory();
  }

  @Test
  void afterTheReceiptAlsoWhenAPersonHasTakenItAwayMeanwhile() throws IOException {
    again();
    Disk.remove(folder.resolve(NAME));
    again();
    assertThat(trial.names()).isEmpty();
  }

  @Test
  void whatAPersonAddedDoesNotMatter() throws IOException {
    again();
    Disk.remove(folder.resolve(".digipoort"));
    Files.writeString(folder.resolve(NAME).resolve("receipt of the portal.pdf"), "ok");
    again();
  }

  @Test
  void whatAPersonChangedIsNotTakenForIt() throws IOException {
    again();
    Disk.remove(folder.resolve(".digipoort"));
    Files.writeString(folder.resolve(NAME).resolve("report.xbrl"), "changed");
    assertThat(trial.deliver(Trial.bericht())).isInstanceOf(Outcome.Refused.class);
    assertThat(folder.resolve(NAME).resolve("report.xbrl")).hasContent("changed");
  }

  @Test
  void whatOthersLeftBehindGoesWhenItIsOld() throws IOException {
    Path old = Files.createDirectory(folder.resolve(".FOLDER-other-1"));
    Path fresh = Files.createDirectory(folder.resolve(".FOLDER-other-2"));
    Path foreign = Files.createDirectory(folder.resolve(".something"));
    for (Path one : List.of(old, foreign)) {
      Files.setLastModifiedTime(one, FileTime.from(Trial.NOW.minus(Duration.ofDays(2))));
    }
    Files.setLastModifiedTime(fresh, FileTime.from(Trial.NOW.minus(Duration.ofHours(2))));
    again();
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(foreign).exists();
  }

  @Test
  void manyAttemptsAtOnceLayItDownOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Outcome>> attempts =
          IntStream.range(0, 40)
              .<Callable<Outcome>>mapToObj(i -> () -> trial.deliver(Trial.bericht()))
              .toList();
      int accepted = 0;
      for (Future<Outcome> outcome : threads.invokeAll(attempts)) {
        assertThat(outcome.get())
            .isInstanceOfAny(Outcome.Accepted.class, Outcome.Unreachable.class);
        accepted += outcome.get() instanceof Outcome.Accepted ? 1 : 0;
      }
      assertThat(accepted).isPositive();
    } finally {
      threads.shutdown();
    }
    assertThat(trial.names()).isEqualTo(WHOLE);
    assertThat(folder.resolve(NAME).resolve("report.xbrl")).hasContent("figures");
  }
}
