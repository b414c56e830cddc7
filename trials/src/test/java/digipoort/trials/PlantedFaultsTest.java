// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.trials.TrialResult.Rule;
import digipoort.trials.TrialResult.Violation;
import digipoort.trials.product.Planted;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trials prove themselves: a product with a known mistake does not get through. */
class PlantedFaultsTest {
  private static final Path FOLDER = Path.of("target", "trials").toAbsolutePath();
  private static final int TRIALS = 15;

  @ParameterizedTest
  @EnumSource(value = Planted.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void isFound(Planted planted) throws Exception {
    Iterator<Plan> plans = plans(planted).iterator();
    Trials trials =
        new Trials(FOLDER.resolve("planted-" + planted), Pki.make(FOLDER.resolve("pki")), planted);
    Rule rule = rule(planted);

    trials.run(1, () -> plans.hasNext() ? plans.next() : null, done -> broken(done).contains(rule));

    assertThat(broken(trials)).as(trials.failures().toString()).contains(rule);
  }

  private static Set<Rule> broken(Trials trials) {
    return trials.results().stream()
        .flatMap(result -> result.violations().stream())
        .map(Violation::rule)
        .collect(Collectors.toSet());
  }

  /** The first trials, of those that there are, in which the mistake can do harm. */
  private static Stream<Plan> plans(Planted planted) {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(Plan::of)
        .filter(harm(planted))
        .limit(TRIALS);
  }

  private static Predicate<Plan> harm(Planted planted) {
    return switch (planted) {
      case ANSWER_BEFORE_COMMIT ->
          plan -> plan.fault() == Fault.KILL && plan.point() == Point.BEFORE_INSERT;
      case RESEND_ON_UNKNOWN ->
          plan -> plan.fault() == Fault.CUT && plan.point() == Point.AFTER_REQUEST;
      case ADOPT_ANY_CANDIDATE ->
          plan ->
              plan.others() == Plan.Others.BEFORE
                  && plan.fault() == Fault.CUT
                  && plan.point() == Point.WITHIN_REQUEST;
      case NOTHING -> plan -> true;
    };
  }

  private static Rule rule(Planted planted) {
    return switch (planted) {
      case ANSWER_BEFORE_COMMIT -> Rule.LOST;
      case RESEND_ON_UNKNOWN -> Rule.FILED_TWICE;
      default -> Rule.FALSE_COMPLETED;
    };
  }
}
