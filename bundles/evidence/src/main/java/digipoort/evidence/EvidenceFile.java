// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import digipoort.api.Finding;
import digipoort.budget.BoundedZip;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.evidence.internal.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file written by {@link EvidenceWriter}. */
public final class EvidenceFile {
  private static final long MIB = 1024L * 1024;

  /** A request holds contents of 20 MiB each, and every file is read twice. */
  private static final ReadingLimits LIMITS =
      ReadingLimits.EVIDENCE
          .with(BudgetLimit.OCTETS, 4_096 * MIB)
          .with(BudgetLimit.ENTRY_OCTETS, 512 * MIB)
          .with(BudgetLimit.TIME, 300_000);

  private EvidenceFile() {}

  /**
   * Checks it without network or database: that nothing was changed, added or left out since it was
   * written, who wrote it, and that the messages in it are signed, by whom, and belong together.
   * Answers are judged by the rules that hold when one comes over the wire.
   *
   * @return first the verdict: info when all is proven, a warning when something is not held
   *     against anything, an error when something is not sound; then one finding for each thing
   *     looked at
   * @throws IOException when the file cannot be read or is no zip
   */
  public static List<Finding> verify(Path file, EvidenceTrust trust) throws IOException {
    ReadingBudget budget = ReadingBudget.of(LIMITS);
    try (BoundedZip zip = BoundedZip.open(file, budget)) {
      return new Verification(zip, budget, trust).run();
    } catch (BudgetExceededException e) {
      return Verification.tooMuch(e);
    }
  }
}
