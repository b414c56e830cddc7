// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.util.List;

/**
 * What came of a trial.
 *
 * @param hit whether the fault struck where it was to strike
 * @param ends where each filing ended
 * @param violations of the guarantee; none is expected
 */
record TrialResult(Plan plan, boolean hit, List<End> ends, List<Violation> violations) {
  /** Where a filing ended. */
  enum End {
    COMPLETED,
    REJECTED,
    /** Refused by Digipoort although nothing was wrong with it: our clock was. */
    REJECTED_NEEDLESSLY,
    /** A person decides: Digipoort shows nothing of this belanghebbende that would tell. */
    PARKED,
    /** A person decides, although Digipoort's answers would have told. */
    PARKED_NEEDLESSLY,
    /** Waits behind another one of the same belanghebbende that is PARKED. */
    WAITS_FOR_PARKED,
    BROKEN
  }

  /** What must never happen. */
  enum Rule {
    LOST,
    FILED_TWICE,
    FALSE_COMPLETED,
    FALSE_REJECTED,
    STUCK,
    NOT_TOLD
  }

  /** How the guarantee was broken. */
  record Violation(Rule rule, String text) {}

  TrialResult {
    ends = List.copyOf(ends);
    violations = List.copyOf(violations);
  }

  long count(End end) {
    return ends.stream().filter(end::equals).count();
  }
}
