// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.health;

import digipoort.api.ActiveCondition;
import digipoort.api.Actor;
import digipoort.api.Condition;
import digipoort.api.Conditions;
import digipoort.conditions.internal.AskedSource;
import digipoort.conditions.internal.runtime.OutboxReach;
import digipoort.conditions.internal.runtime.StartState;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the runtime lives, and whether it can take submissions. */
@Component(service = Readiness.class)
public final class Readiness {
  private static final Actor HEALTH = Actor.operator("health");
  private static final Duration LIVE = Duration.ofSeconds(10);
  private static final Duration READY = Duration.ofSeconds(1);

  /** With one of these nothing can be handed over. */
  private static final Set<String> BLOCKING =
      Set.of(
          OutboxReach.MISSING,
          OutboxReach.STORAGE,
          "outbox-stopped",
          "outbox-stands-still",
          "door-down",
          "http-port-taken");

  private final StartState start;
  private final OutboxReach outbox;
  private final Conditions conditions;
  private final HealthState live =
      new HealthState(Readiness::hasNoDeadlock, LIVE, System::nanoTime);
  private final HealthState ready = new HealthState(this::canTake, READY, System::nanoTime);

  @Activate
  public Readiness(
      @Reference StartState start,
      @Reference OutboxReach outbox,
      @Reference Conditions conditions) {
    this.start = start;
    this.outbox = outbox;
    this.conditions = conditions;
  }

  boolean isLive() {
    return live.isGood();
  }

  boolean isReady() {
    return ready.isGood();
  }

  /** What the reader may see. */
  List<ActiveCondition> conditions(Actor reader) {
    return conditions.current(reader);
  }

  private static boolean hasNoDeadlock() {
    return ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null;
  }

  private boolean canTake() {
    return start.isComplete()
        && outbox.isPresent()
        && conditions.current(HEALTH).stream()
            .map(ActiveCondition::condition)
            .noneMatch(Readiness::isBlocking);
  }

  /** A store that does not answer is no store. */
  private static boolean isBlocking(Condition condition) {
    return BLOCKING.contains(condition.name())
        || (condition.name().equals(AskedSource.SILENT)
            && condition.subject().endsWith("/" + OutboxReach.class.getSimpleName()));
  }
}
