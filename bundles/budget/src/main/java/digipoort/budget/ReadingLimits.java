// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import static digipoort.budget.BudgetLimit.ATTRIBUTES;
import static digipoort.budget.BudgetLimit.DEPTH;
import static digipoort.budget.BudgetLimit.ELEMENTS;
import static digipoort.budget.BudgetLimit.ELEMENT_ATTRIBUTES;
import static digipoort.budget.BudgetLimit.ENTRIES;
import static digipoort.budget.BudgetLimit.ENTRY_OCTETS;
import static digipoort.budget.BudgetLimit.ENTRY_RATIO;
import static digipoort.budget.BudgetLimit.HEADERS;
import static digipoort.budget.BudgetLimit.INSTRUCTIONS;
import static digipoort.budget.BudgetLimit.MARKUP;
import static digipoort.budget.BudgetLimit.NAMESPACES;
import static digipoort.budget.BudgetLimit.NAMESPACES_IN_SCOPE;
import static digipoort.budget.BudgetLimit.OCTETS;
import static digipoort.budget.BudgetLimit.REFERENCES;
import static digipoort.budget.BudgetLimit.TEXT;
import static digipoort.budget.BudgetLimit.TIME;
import static digipoort.budget.BudgetLimit.WEIGHT;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one call may read at most; immutable. The sizes are meant for a heap of 512 MB and shrink
 * with a smaller one.
 */
public final class ReadingLimits {
  private static final long MIB = 1024L * 1024;
  private static final long HEAP = Runtime.getRuntime().maxMemory();

  /** What every reader holds to unless its use says otherwise. */
  private static final ReadingLimits BASE =
      new ReadingLimits(new EnumMap<>(BudgetLimit.class))
          .with(ELEMENT_ATTRIBUTES, 1_000)
          .with(NAMESPACES_IN_SCOPE, 500)
          .with(DEPTH, 64)
          .with(MARKUP, MIB)
          .with(INSTRUCTIONS, 10_000)
          .with(ENTRY_RATIO, 300)
          .with(REFERENCES, 100)
          .with(HEADERS, 200);

  /** A bericht, a report or figures that an ERP hands over: up to 20 MiB, packed or not. */
  public static final ReadingLimits SUBMISSION =
      BASE.with(OCTETS, 64 * MIB)
          .with(ENTRY_OCTETS, 32 * MIB)
          .with(ENTRIES, 500)
          .with(ELEMENTS, 600_000)
          .with(ATTRIBUTES, 2_000_000)
          .with(NAMESPACES, 20_000)
          .with(TEXT, 32 * MIB)
          .with(WEIGHT, Math.min(160 * MIB, HEAP / 3))
          .with(TIME, 20_000);

  /** A bericht that was fetched from Digipoort. */
  public static final ReadingLimits RECEIVED = SUBMISSION.with(OCTETS, 32 * MIB);

  /** A signed answer, without the contents that are kept apart. */
  public static final ReadingLimits ANSWER =
      SUBMISSION
          .with(OCTETS, 32 * MIB)
          .with(ELEMENTS, 100_000)
          .with(ATTRIBUTES, 200_000)
          .with(NAMESPACES, 20_000)
          .with(NAMESPACES_IN_SCOPE, 200)
          .with(ELEMENT_ATTRIBUTES, 50)
          .with(WEIGHT, Math.min(64 * MIB, HEAP / 8))
          .with(REFERENCES, 50)
          .with(INSTRUCTIONS, 1_000);

  /** An evidence file with all messages in it. */
  public static final ReadingLimits EVIDENCE =
      ANSWER
          .with(OCTETS, 1_024 * MIB)
          .with(ENTRY_OCTETS, 64 * MIB)
          .with(ENTRIES, 10_000)
          .with(ELEMENTS, 400_000)
          .with(ATTRIBUTES, 800_000)
          .with(NAMESPACES, 100_000)
          .with(REFERENCES, 10_000)
          .with(TIME, 60_000);

  /** The packages that one entry point of a taxonomy needs. */
  public static final ReadingLimits TAXONOMY =
      BASE.with(OCTETS, 512 * MIB)
          .with(ENTRY_OCTETS, 32 * MIB)
          .with(ENTRIES, 200_000)
          .with(ELEMENTS, 3_000_000)
          .with(ATTRIBUTES, 15_000_000)
          .with(NAMESPACES, 1_000_000)
          .with(TEXT, 256 * MIB)
          .with(INSTRUCTIONS, 1_000_000)
          .with(WEIGHT, HEAP / 2)
          .with(TIME, 120_000);

  /** A file of settings: a descriptor, a profile, a list, the metadata of a package. */
  public static final ReadingLimits SETTINGS =
      BASE.with(OCTETS, 8 * MIB)
          .with(ENTRY_OCTETS, 8 * MIB)
          .with(ENTRIES, 500)
          .with(ELEMENTS, 50_000)
          .with(ATTRIBUTES, 200_000)
          .with(NAMESPACES, 5_000)
          .with(DEPTH, 32)
          .with(TEXT, 8 * MIB)
          .with(WEIGHT, Math.min(32 * MIB, HEAP / 8))
          .with(TIME, 10_000);

  private final Map<BudgetLimit, Long> most;

  private ReadingLimits(Map<BudgetLimit, Long> most) {
    this.most = most;
  }

  /**
   * The same limits but for one.
   *
   * @param most from 0
   */
  public ReadingLimits with(BudgetLimit limit, long most) {
    if (most < 0) {
      throw new IllegalArgumentException(limit + ": " + most + " (expected: 0 or more)");
    }
    Map<BudgetLimit, Long> changed = new EnumMap<>(this.most);
    changed.put(limit, most);
    return new ReadingLimits(changed);
  }

  /** What is allowed of one thing; {@link Long#MAX_VALUE} where nothing was set. */
  public long most(BudgetLimit limit) {
    return most.getOrDefault(limit, Long.MAX_VALUE);
  }
}
