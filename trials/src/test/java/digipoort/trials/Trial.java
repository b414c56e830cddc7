// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.trials.Plan.Filing;
import digipoort.trials.Plan.Others;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One trial: the ERP submits, the fault strikes and ends, and everything gets time to end well. */
final class Trial {
  private static final Duration REACHED = Duration.ofSeconds(1);
  private static final int PATIENCE = 6;
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

  TrialResult run() throws InterruptedException, IOException {
    world.configure(plan.others() != Others.MEANWHILE);
    if (plan.others() == Others.BEFORE) {
      OtherSoftware.files(world, plan);
      world.clock().advance(Duration.ofMinutes(15));
    }
    plan.earlier().forEach(this::submit);
    settle(plan.earlier());
    if (plan.isCutFirst()) {
      world.stopAt(Point.BEFORE_FIRST_BYTE, 1, this::cutFirst);
    } else {
      lieInWait();
    }
    plan.filings().forEach(this::submit);
    if (plan.point() == Point.ANY_MOMENT) {
      Waiting.pass(Duration.ofMillis(plan.bytes() / 2));
      strikeNow();
    }
    boolean hit = awaitStrike();
    if (hit) {
      over.await(1, TimeUnit.MINUTES);
      Waiting.pass(plan.hold());
    }
    world.stopNowhere();
    strike.end();
    settle(plan.filings());
    return new Judge(world, plan).result(hit);
  }

  /** What is in doubt is asked for again only when time passes. */
  private boolean awaitStrike() throws InterruptedException {
    boolean hit = false;
    for (int i = 0; i < PATIENCE && !hit; i++) {
      hit = struck.await(REACHED.toMillis(), TimeUnit.MILLISECONDS);
      if (!hit && plan.point().isResolving()) {
        world.clock().advance(Duration.ofSeconds(20));
      }
    }
    return hit;
  }

  private void cutFirst() {
    world
        .aanleveren()
        .set(new Trigger(Point.Wire.REQUEST, plan.bytes(), true, world.aanleveren()::cut));
    lieInWait();
    world.product().say("go on");
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
      if (plan.others() == Others.MEANWHILE) {
        OtherSoftware.files(world, plan);
      }
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
  private void settle(List<Filing> filings) {
    Set<String> keys = filings.stream().map(Filing::key).collect(Collectors.toSet());
    for (int i = 0; i < SUBMISSIONS; i++) {
      world.erp().awaitAnswers(keys, ANSWER);
      List<Filing> again =
          filings.stream().filter(one -> !world.erp().isStored(one.key())).toList();
      if (again.isEmpty()) {
        break;
      }
      again.forEach(this::submit);
    }
    for (int step = 0; step < STEPS && !allEnded(filings); step++) {
      if (!awaitNews(filings)) {
        world.clock().advance(Duration.ofSeconds(step < 25 ? 40 : step < 35 ? 600 : 7_200));
      }
    }
  }

  /** True when the ERP was told something more. */
  private boolean awaitNews(List<Filing> filings) {
    long size = world.erp().size();
    boolean sending = states(filings).contains("SENDING");
    return Waiting.until(() -> world.erp().size() > size, sending ? CALL : QUIET);
  }

  private boolean allEnded(List<Filing> filings) {
    return Judge.ENDS.containsAll(states(filings));
  }

  private Set<String> states(List<Filing> filings) {
    return filings.stream()
        .flatMap(one -> world.erp().ids(one.key()).stream())
        .map(world.erp()::state)
        .collect(Collectors.toSet());
  }
}
