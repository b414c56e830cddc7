// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Text;
import digipoort.api.channel.ClockReading;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the last contacts over one aansluiting went. */
public final class ContactRecord {
  private final Clock clock;
  private @Nullable Instant last;
  private int failures;
  private @Nullable Instant since;
  private @Nullable Text reason;
  private @Nullable ClockReading reading;
  private @Nullable Text test;

  public ContactRecord(Clock clock) {
    this.clock = clock;
  }

  /**
   * The failures without a success after them.
   *
   * @param failures how many in a row
   * @param since when the first of them was
   * @param reason of the last of them
   */
  public record Outage(int failures, Instant since, Text reason) {}

  /** A verified answer came, also one that refuses. */
  public synchronized void answered(@Nullable ClockReading clockReading) {
    if (clockReading != null) {
      reading = clockReading;
    }
    reached();
  }

  /** Somebody is there; more is not known. */
  public synchronized void reached() {
    last = clock.instant();
    failures = 0;
    since = null;
    reason = null;
  }

  /** No usable answer came. */
  public synchronized void failed(Text words) {
    last = clock.instant();
    failures++;
    since = since == null ? last : since;
    reason = words;
  }

  /** What a person's test said is wrong, or null when all was right. */
  public synchronized void tested(@Nullable Text wrong) {
    test = wrong;
  }

  /** What is wrong since the last success, or null. */
  public synchronized @Nullable Outage outage() {
    return since == null || reason == null ? null : new Outage(failures, since, reason);
  }

  /** When there was contact last, or was tried to have it; null before the first. */
  public synchronized @Nullable Instant last() {
    return last;
  }

  /** The last that was learnt of the other side's clock, or null. */
  public synchronized @Nullable ClockReading clock() {
    return reading;
  }

  /** What the last test of a person said is wrong, or null. */
  public synchronized @Nullable Text test() {
    return test;
  }
}
