// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Logs a condition once when it appears and once when it is gone. One that comes and goes is told
 * to do so, and then again when it has been steady for a while. Used by one thread at a time.
 */
final class ConditionLog {
  private static final Duration STEADY = Duration.ofMinutes(10);
  private static final int CHANGES = 4;

  /** Where the lines go. */
  interface Sink {
    void warn(String line);

    void info(String line);
  }

  private final Sink sink;
  private final Map<ConditionKey, Trace> traces = new HashMap<>();

  ConditionLog(Sink sink) {
    this.sink = sink;
  }

  void update(List<ActiveCondition> active, Instant now) {
    Map<ConditionKey, Condition> held =
        active.stream()
            .map(ActiveCondition::condition)
            .collect(Collectors.toMap(ConditionKey::of, Function.identity()));
    held.keySet().forEach(key -> traces.computeIfAbsent(key, unknown -> new Trace()));
    traces.forEach((key, trace) -> trace.update(key, held.get(key), now));
    traces.values().removeIf(Trace::isOver);
  }

  private final class Trace {
    private final Deque<Instant> changes = new ArrayDeque<>();
    private boolean present;
    private boolean told;
    private boolean damped;

    private void update(ConditionKey key, @Nullable Condition condition, Instant now) {
      if (present == (condition == null)) {
        present = condition != null;
        changes.add(now);
      }
      while (!changes.isEmpty() && !changes.peek().plus(STEADY).isAfter(now)) {
        changes.remove();
      }
      if (damped && changes.isEmpty()) {
        damped = false;
      }
      if (!damped && changes.size() > CHANGES) {
        damped = true;
        sink.warn(
            key
                + " comes and goes: "
                + changes.size()
                + " changes in "
                + STEADY.toMinutes()
                + " minutes; told again when it has been steady for as long");
      }
      if (!damped && told != present) {
        told = present;
        tell(key, condition);
      }
    }

    private void tell(ConditionKey key, @Nullable Condition condition) {
      if (condition == null) {
        sink.info(key + " is gone");
      } else {
        sink.warn(
            key + ": " + condition.text().en() + " " + who(condition) + condition.action().en());
      }
    }

    private boolean isOver() {
      return !present && !told && changes.isEmpty();
    }
  }

  private static String who(Condition condition) {
    return switch (condition.owner()) {
      case OPERATOR -> "Operator: ";
      case SUBMITTER -> "Who submitted it: ";
      case SUPPLIER -> "Supplier: ";
    };
  }
}
