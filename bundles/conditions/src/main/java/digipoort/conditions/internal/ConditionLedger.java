// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import digipoort.api.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Since when each condition holds. Used by one thread at a time. */
final class ConditionLedger {
  private static final int LONGEST = 2000;
  private static final Comparator<ActiveCondition> WORST_AND_OLDEST_FIRST =
      Comparator.comparing((ActiveCondition active) -> active.condition().level())
          .reversed()
          .thenComparing(ActiveCondition::since)
          .thenComparing(active -> active.condition().name())
          .thenComparing(active -> active.condition().subject());

  private Map<ConditionKey, ActiveCondition> known = Map.of();

  /** Takes over what holds now; each once, worst and oldest first. */
  List<ActiveCondition> update(List<Condition> told, Instant now) {
    Map<ConditionKey, ActiveCondition> next = new LinkedHashMap<>();
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    for (Condition condition : ConditionCauses.withoutConsequences(told)) {
      ConditionKey key = ConditionKey.of(condition);
      ActiveCondition before = known.get(key);
      Instant since = before == null ? second : before.since();
      next.merge(key, new ActiveCondition(plain(condition), since), ConditionLedger::worse);
    }
    known = next;
    return next.values().stream().sorted(WORST_AND_OLDEST_FIRST).toList();
  }

  private static ActiveCondition worse(ActiveCondition one, ActiveCondition other) {
    return other.condition().level().compareTo(one.condition().level()) > 0 ? other : one;
  }

  /** In one line: what a part tells may hold words of others. */
  private static Condition plain(Condition condition) {
    return new Condition(
        condition.name(),
        plain(condition.subject()),
        condition.level(),
        condition.owner(),
        condition.aansluiting(),
        new Text(sentence(condition.text().nl()), sentence(condition.text().en())),
        new Text(plain(condition.action().nl()), plain(condition.action().en())));
  }

  /** What to do follows after it. */
  private static String sentence(String words) {
    String line = plain(words).strip();
    return line.matches(".*[.!?]") ? line : line + ".";
  }

  private static String plain(String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
  }
}
