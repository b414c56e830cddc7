// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.outbox.internal.work.Backoff;
import java.time.Duration;
import java.util.List;

/**
 * What is fetched over one aansluiting, and how.
 *
 * @param berichtsoorten an empty one stands for all of them
 * @param interval between two looks when there is nothing to catch up with
 * @param overlap how much of the window before is asked for again
 * @param window how much is asked for at once at the most
 * @param lookback where the very first look begins, before now
 * @param again waits after a look that failed
 * @param gap waits before a kenmerk that failed is asked for again
 * @param tries failures after which a kenmerk is given up
 */
public record FeedSettings(
    String aansluiting,
    List<String> berichtsoorten,
    Backoff interval,
    Duration overlap,
    Duration window,
    Duration lookback,
    Backoff again,
    Backoff gap,
    int tries) {
  public FeedSettings {
    berichtsoorten = List.copyOf(berichtsoorten);
  }
}
