// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import java.time.Duration;
import java.util.Set;

/**
 * How the outbox behaves; the defaults are those of its configuration.
 *
 * @param send waits after a technical refusal or when Digipoort cannot be reached
 * @param poll waits between questions for statuses
 * @param pollDailyAfter without news for so long, the statuses are asked for once a day
 * @param listen waits after a listener failed
 * @param follow how long statuses are followed before a person is told
 * @param finalAt400 berichtsoorten without an answer of the uitvragende partij
 * @param suspendAfter faults in a row that make an aansluiting pause
 * @param suspendFor how long it pauses
 * @param rate calls a second over one aansluiting at the most
 * @param threads calls at once at the most, over all aansluitingen
 * @param adapterTime how long one call of an adapter may take
 * @param adapterFailures in a row that put an adapter in quarantine
 * @param quarantine how long that lasts before it gets another chance
 * @param grace how long what is not there may still come
 * @param rejected how long a refusal that nobody deals with needs attention
 * @param repeat how often subscribers are told again of what waits to be acknowledged
 */
public record Settings(
    Backoff send,
    Backoff poll,
    Duration pollDailyAfter,
    Backoff listen,
    Duration follow,
    Set<String> finalAt400,
    int suspendAfter,
    Duration suspendFor,
    int rate,
    int threads,
    Duration adapterTime,
    int adapterFailures,
    Duration quarantine,
    Duration rejected,
    Duration repeat,
    Grace grace) {
  /**
   * How long what is not there is waited for before its absence is taken for final.
   *
   * @param start of an aansluiting, after the runtime was complete
   * @param replacement of an adapter or aansluiting, after it went away
   */
  public record Grace(Duration start, Duration replacement) {
    public Grace {
      if (start.isNegative() || replacement.isNegative()) {
        throw new IllegalArgumentException(
            "start.grace.seconds, replace.grace.seconds: "
                + start
                + ", "
                + replacement
                + " (expected: 0 or more); set them in etc/digipoort.outbox.cfg");
      }
    }
  }

  /** How far a clock may go back before rows that seem to come from the future are brought back. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

  public Settings {
    finalAt400 = Set.copyOf(finalAt400);
    positive("suspend.faults", suspendAfter);
    positive("rate.per.second", rate);
    positive("threads", threads);
    positive("adapter.failures", adapterFailures);
    if (repeat.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "receive.repeat.minutes: "
              + repeat
              + " (expected: 1 or more); set it in etc/digipoort.outbox.cfg");
    }
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          name + ": " + value + " (expected: 1 or more); set it in etc/digipoort.outbox.cfg");
    }
  }
}
