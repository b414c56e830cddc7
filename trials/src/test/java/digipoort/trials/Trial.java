// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.trials.Plan.Filing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One trial: the ERP submits, the fault strikes and ends, and everything gets time to end well. */
final class Trial {
  private static final Duration REACHED = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofMillis(350);
  private static final Duration CALL = Duration.ofMillis(3_600);
  private static final int STEPS = 45;
  private static final int SUBMISSIONS = 8;

  private final World world;
  private final Plan plan;
  private final Strike strike;
  private final CountDownLatch struck = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  Trial(World world, Plan plan) {
    this.world = world;
    this.plan = plan;
    this.strike = new Strike(world, plan);
  }

  TrialResult run() throws InterruptedException {
    if (plan.foreign()) {
      OtherSoftware.files(world, plan);
      world.clock().advance(Duration.ofMinutes(15));
    }
    lieInWait();
    plan.filings().forEach(this::submit);
    if (plan.point() == Point.ANY_MOMENT) {
      Waiting.pass(Duration.ofMillis(plan.bytes() / 2));
      strikeNow();
    }
    boolean hit = struck.await(REACHED.toMillis(), TimeUnit.MILLISECONDS);
    if (hit) {
      over.await(1, TimeUnit.MINUTES);
      Waiting.pass(plan.hold());
    }
    world.stopNowhere();
    strike.end();
    settle();
    return new Judge(world, plan).result(hit);
  }

  private void lieInWait() {
    plan.point()
        .stop()
        .ifPresent(
            stop ->
                world.stopAt(
                    stop, plan.time(), plan.point().wire().isEmpty() ? this::atStop : this::count));
  }

  private void atStop() {
    strikeNow();
    world.product().say(strike.goesOn());
  }

  /** The product stands just before what passes on the wire: from here on bytes are counted. */
  private void count() {
    FaultProxy proxy =
        plan.point().isStatusinformatie() ? world.statusinformatie() : world.aanleveren();
    Point.Wire wire = plan.point().wire().orElseThrow();
    if (wire == Point.Wire.HANDSHAKE) {
      proxy.cut();
    }
    proxy.set(new Trigger(wire, plan.bytes(), plan.up(), this::strikeNow));
    world.product().say("go on");
  }

  private void strikeNow() {
    struck.countDown();
    try {
      strike.begin();
    } finally {
      over.countDown();
    }
  }

  private void submit(Filing filing) {
    world.erp().calls(filing.key());
    world.product().say("submit " + filing.key() + " " + filing.nummer());
  }

  /** The ERP asks again until it is answered; then time passes until nothing is left to do. */
  private void settle() {
    Set<String> keys = plan.filings().stream().map(Filing::key).collect(Collectors.toSet());
    for (int i = 0; i < SUBMISSIONS; i++) {
      world.erp().awaitAnswers(keys, ANSWER);
      List<Filing> again =
          plan.filings().stream().filter(one -> !world.erp().isStored(one.key())).toList();
      if (again.isEmpty()) {
        break;
      }
      again.forEach(this::submit);
    }
    for (int step = 0; step < STEPS && !allEnded(); step++) {
      if (!awaitNews()) {
        world.clock().advance(Duration.ofSeconds(step < 25 ? 40 : step < 35 ? 600 : 7_200));
      }
    }
  }

  /** True when the ERP was told something more. */
  private boolean awaitNews() {
    long size = world.erp().size();
    return Waiting.until(() -> world.erp().size() > size, isSending() ? CALL : QUIET);
  }

  private boolean isSending() {
    return ids().stream().anyMatch(id -> world.erp().state(id).equals("SENDING"));
  }

  private boolean allEnded() {
    return ids().stream().allMatch(id -> Judge.ENDS.contains(world.erp().state(id)));
  }

  private Set<String> ids() {
    return plan.filings().stream()
        .flatMap(one -> world.erp().ids(one.key()).stream())
        .collect(Collectors.toSet());
  }
}
