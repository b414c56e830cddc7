// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashConditionsTest {
  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-30T12:00:00Z"));

  @Test
  void threeEndsWithoutAStopWithinAnHourAreALoopAndPassByThemselves() {
    assertThat(crash().conditions()).isEmpty();
    assertThat(crash().conditions()).isEmpty();
    assertThat(crash().conditions()).isEmpty();
    CrashConditions fourth = crash();

    assertThat(fourth.conditions())
        .singleElement()
        .satisfies(
            loop -> {
              assertThat(loop.name()).isEqualTo("crash-loop");
              assertThat(loop.level()).isEqualTo(Condition.Level.CRITICAL);
              assertThat(loop.text().en()).contains("3 times", "2026-11-30T12:");
              assertThat(loop.action().en()).contains("hs_err_pid", "karaf.log", "-Xmx");
            });

    clock.move(Duration.ofMinutes(61));
    assertThat(fourth.conditions()).isEmpty();
  }

  @Test
  void orderlyStopsAreNone() {
    for (int i = 0; i < 10; i++) {
      crash().stop();
    }

    assertThat(crash().conditions()).isEmpty();
  }

  @Test
  void crashesOfLastWeekAreNoLoop() {
    for (int i = 0; i < 10; i++) {
      crash();
      clock.move(Duration.ofDays(1));
    }

    assertThat(crash().conditions()).isEmpty();
  }

  @Test
  void damagedRecordIsReadAsFarAsItCanBe() throws IOException {
    crash();
    crash();
    byte[] damaged = (Files.readString(folder.resolve("starts")) + "2026-11\n").getBytes();
    damaged[damaged.length - 3] = (byte) 0xff;
    Files.write(folder.resolve("starts"), damaged);
    crash();

    assertThat(crash().conditions()).extracting(Condition::name).containsExactly("crash-loop");
  }

  @Test
  void recordThatCannotBeKeptIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(new CrashConditions(file, clock).conditions())
        .extracting(Condition::name)
        .containsExactly("start-record-fails");
  }

  private CrashConditions crash() {
    clock.move(Duration.ofMinutes(1));
    return new CrashConditions(folder, clock);
  }
}
