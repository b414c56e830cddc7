// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Kenmerk;
import digipoort.api.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far fetching is, in the same database and with the same promises as deliveries. */
public interface FeedStore {
  /** All that were ever fetched. */
  List<Feed> feeds();

  /**
   * Takes a feed until a moment, so that no other one fetches it; a new one is made.
   *
   * @return empty when another one is at it, or when it is not due
   */
  Optional<Feed> claim(FeedKey key, String token, Instant now, Instant until);

  /** Keeps it longer; false when it was lost meanwhile. */
  boolean renew(FeedKey key, String token, Instant until);

  /** Everything before {@code reached} is there: gives it back. Nothing when it was lost. */
  void reached(FeedKey key, String token, Instant reached, Instant due);

  /** It failed: gives it back, where it was. Nothing when it was lost. */
  void failed(FeedKey key, String token, Text trouble, Instant now, Instant due);

  /** Makes what is due or claimed after {@code latest} due now: the clock was moved back. */
  void followClock(Instant now, Instant latest);

  /**
   * Gives back what a process that is gone had taken; does nothing where processes share the
   * database.
   */
  void release();

  /** Kenmerken that could not be fetched, oldest first. */
  List<Gap> gaps();

  /** Keeps what is known of it now. */
  void keep(Gap gap);

  /** It was fetched after all. */
  void close(FeedKey key, Kenmerk kenmerk);
}
