// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.time.Duration;
import java.util.List;

/** Lets the fault of a plan happen, and puts an end to it. */
final class Strike {
  private static final Duration MOMENT = Duration.ofMillis(80);
  private static final Duration LONGER_THAN_AN_ANSWER = Duration.ofMillis(3_300);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(3), Duration.ofSeconds(70), Duration.ofMinutes(20));
  private static final List<String> CONFIGURATIONS = List.of("other", "broken", "gone");

  private final World world;
  private final Plan plan;

  Strike(World world, Plan plan) {
    this.world = world;
    this.plan = plan;
  }

  void begin() {
    switch (plan.fault()) {
      case KILL -> world.product().kill();
      case PAUSE -> pause();
      case CUT -> cut();
      case DELAY -> Waiting.pass(plan.variant() == 0 ? LONGER_THAN_AN_ANSWER : plan.hold());
      case DROP_ANSWERS -> {
        world.aanleveren().swallow();
        world.statusinformatie().swallow();
      }
      case DISK_FULL -> world.ask("disk full", "disk");
      case DATABASE_FAILS -> {
        if (!plan.point().isStore() || plan.variant() > 0) {
          world.product().say("database failing");
        }
      }
      case CLOCK_JUMP -> world.clock().setProductAhead(plan.jump());
      case SIMULATOR_RESTART -> world.restartSimulator();
      case CONFIGURATION ->
          world.product().say("configuration " + CONFIGURATIONS.get(plan.variant()));
      case ADAPTER_GONE -> world.product().say("adapter gone");
    }
  }

  /** How the product goes on from the point where it stopped. */
  String goesOn() {
    return plan.fault() == Fault.DATABASE_FAILS && plan.point().isStore() ? "go fail" : "go on";
  }

  /** Puts everything right; harmless when nothing had begun. */
  void end() {
    if (!world.product().isAlive()) {
      world.restartProduct();
    }
    world.aanleveren().heal();
    world.statusinformatie().heal();
    world.clock().setProductAhead(Duration.ZERO);
    switch (plan.fault()) {
      case DISK_FULL -> world.ask("disk room", "disk");
      case DATABASE_FAILS -> world.product().say("database well");
      case CONFIGURATION -> world.ask("configuration right", "configured");
      case ADAPTER_GONE -> world.product().say("adapter there");
      default -> {
        // over by itself
      }
    }
  }

  private void pause() {
    world.product().signal("STOP");
    world.clock().advance(PAUSES.get(plan.variant()));
    Waiting.pass(plan.up() ? MOMENT : LONGER_THAN_AN_ANSWER);
    world.product().signal("CONT");
  }

  private void cut() {
    if (plan.variant() == 0) {
      world.aanleveren().refuse();
      world.statusinformatie().refuse();
    }
    world.aanleveren().cut();
    world.statusinformatie().cut();
  }
}
