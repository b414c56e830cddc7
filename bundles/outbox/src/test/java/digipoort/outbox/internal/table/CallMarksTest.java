// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.outbox.internal.store.CrashStore.OpenCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open when a process ends is found by the next one; what ended in order is not. */
class CallMarksTest {
  private static final OpenCall ONE = new OpenCall("a", "1.0.0", "delivery 1");
  private static final OpenCall TWO = new OpenCall("b", "2.0.0", "");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("adapter-calls");
  }

  /** The file as a process leaves it that is gone in the middle of these. */
  private Path crashed(OpenCall... open) throws IOException {
    CallMarks marks = new CallMarks(file());
    for (OpenCall call : open) {
      marks.set(call);
    }
    Path copy = folder.resolve("left");
    Files.deleteIfExists(copy);
    Files.copy(file(), copy);
    marks.close();
    return copy;
  }

  private static Set<OpenCall> left(Path file) {
    try (CallMarks marks = new CallMarks(file)) {
      assertThat(marks.trouble()).isEmpty();
      return marks.left();
    }
  }

  @Test
  void whatIsOpenWhenAProcessEndsIsFound() throws IOException {
    Path left = crashed(ONE, TWO, ONE);
    assertThat(left(left)).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(left(left)).as("until it is dealt with").hasSize(2);
    try (CallMarks marks = new CallMarks(left)) {
      marks.forgetLeft();
    }
    assertThat(left(left)).isEmpty();
  }

  @Test
  void whatEndedAndWhatIsStoppedInOrderLeavesNothing() throws IOException {
    CallMarks marks = new CallMarks(file());
    int slot = marks.set(ONE);
    marks.set(TWO);
    marks.clear(slot);
    Path copy = folder.resolve("left");
    Files.copy(file(), copy);
    assertThat(left(copy)).containsExactly(TWO);
    marks.close();
    assertThat(left(file())).isEmpty();
  }

  @Test
  void whatIsDamagedOrOfBeforeTheMachineStartedIsNoCrash() throws IOException {
    Path left = crashed(ONE);
    byte[] octets = Files.readAllBytes(left);
    octets[40] ^= 1;
    Files.write(left, octets);
    assertThat(left(left)).isEmpty();
    Files.writeString(left, "rubbish".repeat(1000));
    assertThat(left(left)).isEmpty();
    Path other = crashed(ONE);
    try (CallMarks marks = new CallMarks(other, "another-boot")) {
      assertThat(marks.left()).isEmpty();
    }
  }

  @Test
  void namesOfAnyLengthFit() throws IOException {
    OpenCall huge = new OpenCall("é".repeat(5000), "1", "submission " + "x".repeat(5000));
    assertThat(left(crashed(huge))).singleElement().matches(call -> call.version().equals("1"));
  }

  @Test
  void manyAtOnceKeepTheirOwnMarks() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (CallMarks marks = new CallMarks(file())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        OpenCall call = new OpenCall("a", "1", "delivery " + i);
        boolean stays = i % 50 == 0;
        all.add(
            threads.submit(
                () -> {
                  int slot = marks.set(call);
                  if (!stays) {
                    marks.clear(slot);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      Path copy = folder.resolve("left");
      Files.copy(file(), copy);
      assertThat(left(copy))
          .extracting(OpenCall::subject)
          .containsExactlyInAnyOrder("delivery 0", "delivery 50", "delivery 100", "delivery 150");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFileThatCannotBeUsedStopsNothing() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Files.write(taken.resolve("x"), new byte[0], StandardOpenOption.CREATE);
    try (CallMarks marks = new CallMarks(taken)) {
      assertThat(marks.trouble()).contains("taken");
      marks.clear(marks.set(ONE));
      marks.forgetLeft();
      assertThat(marks.left()).isEmpty();
    }
    try (CallMarks first = new CallMarks(file());
        CallMarks second = new CallMarks(file())) {
      assertThat(first.trouble()).isEmpty();
      assertThat(second.trouble()).isNotEmpty();
    }
  }
}
