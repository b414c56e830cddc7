// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.trials.Plan.Filing;
import digipoort.trials.product.Planted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A product that stands still (SIGSTOP) for longer than its claim lasts sends nothing twice. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PauseTest {
  private static final Path FOLDER = Path.of("target", "pauses").toAbsolutePath();
  private static final int TWENTY_MINUTES = 2;
  private static World world;

  @BeforeAll
  static void begin() throws Exception {
    Path own = FOLDER.resolve("world-" + System.nanoTime());
    world = new World(own, Pki.make(FOLDER.resolve("pki")), Planted.NOTHING);
  }

  @AfterAll
  static void end() throws Exception {
    if (world != null) {
      world.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Point.class,
      names = {
        "AFTER_CLAIM",
        "BEFORE_FIRST_BYTE",
        "WITHIN_REQUEST",
        "AFTER_REQUEST",
        "WITHIN_ANSWER",
        "BEFORE_OUTCOME"
      })
  void isNeverFiledTwice(Point point) throws Exception {
    String key = Scenario.HAPPYFLOW.word() + "-Pause-" + point.ordinal();
    Filing filing =
        new Filing(key, "2000000%02dB01".formatted(point.ordinal()), Scenario.HAPPYFLOW);
    Plan plan =
        new Plan(
            point.ordinal(),
            Fault.PAUSE,
            point,
            1,
            List.of(filing),
            List.of(),
            Plan.Others.NOTHING,
            TWENTY_MINUTES,
            600,
            false,
            Duration.ofMillis(100),
            Duration.ZERO);
    TrialResult result = new Trial(world, plan).run();
    System.out.println("Paused " + point.words() + ": " + result.ends());
    assertThat(result.hit()).isTrue();
    assertThat(result.violations()).isEmpty();
    assertThat(world.ledger().accepted(key).size()).isLessThanOrEqualTo(1);
  }
}
