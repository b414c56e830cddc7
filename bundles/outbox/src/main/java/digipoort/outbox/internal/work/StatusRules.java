// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Fout;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.api.adapter.Verdict.Conclusion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What statuses mean when no adapter says it better. An error wins over whatever comes after it; a
 * code that is not known is never a success.
 */
public final class StatusRules {
  private final CodeBook codes;

  public StatusRules(CodeBook codes) {
    this.codes = codes;
  }

  /** What one status means, with Digipoort's own words for an error or an unknown code. */
  public Text meaning(Status status) {
    Text meaning = codes.meaning(status).meaning();
    Fout fout = status.statusFoutcode();
    if (fout != null) {
      return Words.quoting(meaning, Words.words(fout));
    }
    return codes.entry(status).isPattern()
        ? Words.quoting(meaning, Words.cut(status.statusomschrijving().strip()))
        : meaning;
  }

  /**
   * What the statuses of a process mean together.
   *
   * @param statussen in any order, not empty
   * @param finalAt400 whether handing over is the end for this berichtsoort
   */
  public Verdict judge(List<Status> statussen, boolean finalAt400) {
    Status decisive =
        first(statussen, Conclusion.REJECTED, finalAt400)
            .or(() -> first(statussen, Conclusion.COMPLETED, finalAt400))
            .orElseGet(() -> latest(statussen));
    return new Verdict(
        conclusion(decisive, finalAt400),
        meaning(decisive, finalAt400),
        codes.meaning(decisive).action(),
        List.of());
  }

  /** Whether the uitvragende partij has it. */
  boolean handedOver(List<Status> statussen) {
    return first(statussen, Conclusion.COMPLETED, true).isPresent();
  }

  private Optional<Status> first(List<Status> statussen, Conclusion wanted, boolean finalAt400) {
    return statussen.stream()
        .filter(status -> conclusion(status, finalAt400) == wanted)
        .min(Comparator.comparing(Status::tijdstempelStatus));
  }

  /** Of two at the same moment the higher code: 110 follows 100. */
  private static Status latest(List<Status> statussen) {
    return statussen.stream()
        .max(
            Comparator.comparing(Status::tijdstempelStatus)
                .thenComparing(
                    status -> status.statuscode().equals("105") ? "" : status.statuscode()))
        .orElseThrow();
  }

  private Conclusion conclusion(Status status, boolean finalAt400) {
    return switch (codes.entry(status).effect()) {
      case COMPLETED -> Conclusion.COMPLETED;
      case REJECTED -> Conclusion.REJECTED;
      case ATTENTION -> Conclusion.ATTENTION;
      case HANDED_OVER -> finalAt400 ? Conclusion.COMPLETED : Conclusion.PENDING;
      case PROGRESS -> Conclusion.PENDING;
    };
  }

  private Text meaning(Status status, boolean finalAt400) {
    if (codes.entry(status).effect() != CodeBook.Effect.HANDED_OVER) {
      return meaning(status);
    }
    return finalAt400 ? Words.END_AT_400 : Words.HANDED_OVER;
  }
}
