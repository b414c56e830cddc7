// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.Condition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What only follows from something else that is named is not named beside it. */
final class ConditionCauses {
  /** By name of what follows: the names of what it follows from. */
  private static final Map<String, Set<String>> CAUSES =
      Map.of(
          "outbox-missing", Set.of("outbox-stopped"),
          "storage-fails", Set.of("outbox-stands-still", "outbox-stopped"),
          "aansluiting-suspended", Set.of("aansluiting-fails", "aansluiting-unusable"),
          "aansluiting-missing", Set.of("aansluiting-unusable"),
          "aansluiting-test-failed", Set.of("aansluiting-fails", "aansluiting-unusable"),
          "component-waits", Set.of("http-port-taken"),
          "door-down", Set.of("http-port-taken"));

  private ConditionCauses() {}

  static List<Condition> withoutConsequences(List<Condition> all) {
    return all.stream()
        .filter(condition -> all.stream().noneMatch(other -> follows(condition, other)))
        .toList();
  }

  private static boolean follows(Condition condition, Condition other) {
    return CAUSES.getOrDefault(condition.name(), Set.of()).contains(other.name())
        && Objects.equals(condition.aansluiting(), other.aansluiting());
  }
}
