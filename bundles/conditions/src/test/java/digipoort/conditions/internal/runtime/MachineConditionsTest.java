// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import java.lang.annotation.Annotation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineConditionsTest {
  private static final long PETABYTE = 1024L * 1024 * 1024;

  @TempDir Path data;
  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-30T12:00:00Z"));

  @Test
  void diskBelowTheLimitIsAWarningAndBelowTheOtherCritical() {
    assertThat(disk(0, 0)).isEmpty();
    assertThat(disk(PETABYTE, 0)).extracting(Condition::level).containsExactly(Level.WARNING);
    assertThat(disk(PETABYTE, PETABYTE))
        .extracting(Condition::level)
        .containsExactly(Level.CRITICAL);
    assertThat(disk(0, PETABYTE).get(0).text().en()).contains(" MB left");
  }

  @Test
  void memoryIsAWarningWhenItStaysFullForFiveMinutes() {
    AtomicReference<Double> used = new AtomicReference<>(0.95);
    MemoryWatch watch = new MemoryWatch(90, used::get, clock);

    assertThat(watch.condition()).isEmpty();
    clock.move(Duration.ofMinutes(4));
    assertThat(watch.condition()).isEmpty();
    clock.move(Duration.ofMinutes(1));
    assertThat(watch.condition()).isPresent();
    used.set(0.5);
    assertThat(watch.condition()).isEmpty();
    used.set(0.99);
    assertThat(watch.condition()).isEmpty();
  }

  @Test
  void ownMemoryIsMeasured() {
    assertThat(MemoryWatch.used()).isBetween(0.0, 1.0);
  }

  @Test
  void anotherEncodingThanUtf8IsNamedWithHowToSetIt() {
    assertThat(conditions("text-encoding-wrong", config(0, 0), StandardCharsets.UTF_8)).isEmpty();
    assertThat(conditions("text-encoding-wrong", config(0, 0), StandardCharsets.US_ASCII))
        .singleElement()
        .satisfies(
            wrong -> {
              assertThat(wrong.level()).isEqualTo(Level.WARNING);
              assertThat(wrong.text().en()).contains("US-ASCII");
              assertThat(wrong.action().en()).contains("LANG=C.UTF-8");
            });
  }

  private List<Condition> disk(long warning, long critical) {
    return conditions("disk-nearly-full", config(warning, critical), StandardCharsets.UTF_8);
  }

  private List<Condition> conditions(String name, MachineConfig config, Charset charset) {
    MemoryWatch never = new MemoryWatch(90, () -> 0, Clock.systemUTC());
    return new MachineConditions(data, config, never, charset)
        .conditions().stream().filter(one -> one.name().equals(name)).toList();
  }

  private static MachineConfig config(long warning, long critical) {
    return new MachineConfig() {
      @Override
      public long diskWarningMegabytes() {
        return warning;
      }

      @Override
      public long diskCriticalMegabytes() {
        return critical;
      }

      @Override
      public int memoryPercent() {
        return 90;
      }

      @Override
      public Class<? extends Annotation> annotationType() {
        return MachineConfig.class;
      }
    };
  }
}
