// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.doubt;

import digipoort.api.Inquiry;
import digipoort.api.Inquiry.Candidate;
import digipoort.api.Kenmerk;
import digipoort.api.channel.ClockReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer proves, alone or with the one before it.
 *
 * @param result what it showed, see {@link Inquiry#result()}
 * @param proof what follows from it
 * @param kenmerk the one candidate, or null when there is not exactly one
 */
public record Weighing(Result result, Proof proof, @Nullable Kenmerk kenmerk) {
  /** What one answer showed. */
  public enum Result {
    ONE,
    SEVERAL,
    UNCLEAR,
    NONE_YET,
    NONE,
    NONE_UNPROVEN
  }

  /** What follows. */
  public enum Proof {
    /** Nothing before the request can no longer arrive. */
    TOO_EARLY,
    /** Nothing before the answer is the same another time. */
    LOOK_AGAIN,
    /** Digipoort has it. */
    PRESENT,
    /** Digipoort does not have it. */
    ABSENT,
    /** Nothing, however often it is asked. */
    UNDECIDED
  }

  /**
   * Weighs an answer.
   *
   * @param before earlier inquiries about the same delivery
   * @param attempt number of the latest attempt
   * @param apart how long after each other two answers count as two, on Digipoort's clock
   */
  public static Weighing of(
      Sight.Shown shown, Bounds bounds, List<Inquiry> before, int attempt, Duration apart) {
    boolean over = bounds.isOver(shown.reading());
    Result result = result(shown, over);
    boolean confirmed =
        over
            && last(before, attempt)
                .filter(earlier -> earlier.result().equals(result.name()))
                .filter(earlier -> earlier.candidates().equals(shown.candidates()))
                .filter(earlier -> confirms(earlier, shown.reading(), bounds, apart))
                .isPresent();
    Kenmerk one = result == Result.ONE ? shown.candidates().get(0).kenmerk() : null;
    return new Weighing(result, proof(result, over, confirmed, bounds), one);
  }

  private static Result result(Sight.Shown shown, boolean over) {
    List<Candidate> candidates = shown.candidates();
    long within = candidates.stream().filter(Candidate::within).count();
    if (within > 1) {
      return Result.SEVERAL;
    }
    if (!candidates.isEmpty()) {
      return within == candidates.size() ? Result.ONE : Result.UNCLEAR;
    }
    if (!over) {
      return Result.NONE_YET;
    }
    return shown.control() == null ? Result.NONE_UNPROVEN : Result.NONE;
  }

  private static Proof proof(Result result, boolean over, boolean confirmed, Bounds bounds) {
    Proof unconfirmed = over ? Proof.LOOK_AGAIN : Proof.TOO_EARLY;
    return switch (result) {
      case SEVERAL -> Proof.UNDECIDED;
      case ONE -> confirmed || bounds.spans().size() == 1 ? Proof.PRESENT : unconfirmed;
      case NONE -> confirmed ? Proof.ABSENT : unconfirmed;
      case UNCLEAR, NONE_UNPROVEN -> confirmed ? Proof.UNDECIDED : unconfirmed;
      case NONE_YET -> Proof.TOO_EARLY;
    };
  }

  private static Optional<Inquiry> last(List<Inquiry> before, int attempt) {
    return before.stream()
        .filter(inquiry -> inquiry.attempt() == attempt && inquiry.clock() != null)
        .reduce((first, second) -> second);
  }

  private static boolean confirms(
      Inquiry earlier, ClockReading reading, Bounds bounds, Duration apart) {
    ClockReading then = new ClockReading(earlier.asked(), earlier.clock(), earlier.answered());
    return bounds.isOver(then) && !Bounds.askedThere(reading).isBefore(then.created().plus(apart));
  }
}
