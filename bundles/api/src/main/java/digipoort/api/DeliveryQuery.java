// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to list: all given conditions hold together; a null or empty one does not count.
 * Newest first. To read on, ask for those after the last one of the page before: that is as fast
 * deep in the list as at its begin.
 *
 * @param states any of these
 * @param berichtsoort exactly this
 * @param aansluiting exactly this
 * @param belanghebbende exactly this number
 * @param reference exactly this submissionKey, aanleverkenmerk or kenmerk
 * @param owner exactly this one who submitted it
 * @param createdFrom stored at or after
 * @param createdUntil stored before
 * @param after only those that come after this one in the list; nothing when it is unknown
 * @param limit how many at the most, 1 to 1000
 * @param offset how many to pass over, 0 to 10000
 */
public record DeliveryQuery(
    Set<State> states,
    @Nullable String berichtsoort,
    @Nullable String aansluiting,
    @Nullable String belanghebbende,
    @Nullable String reference,
    @Nullable String owner,
    @Nullable Instant createdFrom,
    @Nullable Instant createdUntil,
    @Nullable DeliveryId after,
    int limit,
    int offset) {
  /** The newest fifty. */
  public static final DeliveryQuery LATEST =
      new DeliveryQuery(Set.of(), null, null, null, null, null, null, 50, 0);

  public DeliveryQuery {
    states = Set.copyOf(states);
    Requirement.range("limit", limit, 1, 1000);
    Requirement.range("offset", offset, 0, 10_000);
  }

  /** Whoever submitted it, from the begin of the list. */
  public DeliveryQuery(
      Set<State> states,
      @Nullable String berichtsoort,
      @Nullable String aansluiting,
      @Nullable String belanghebbende,
      @Nullable String reference,
      @Nullable Instant createdFrom,
      @Nullable Instant createdUntil,
      int limit,
      int offset) {
    this(
        states,
        berichtsoort,
        aansluiting,
        belanghebbende,
        reference,
        null,
        createdFrom,
        createdUntil,
        null,
        limit,
        offset);
  }

  /** The same, submitted by this one only. */
  public DeliveryQuery by(@Nullable String submitter) {
    return new DeliveryQuery(
        states,
        berichtsoort,
        aansluiting,
        belanghebbende,
        reference,
        submitter,
        createdFrom,
        createdUntil,
        after,
        limit,
        offset);
  }

  /** The same, read on after this one. */
  public DeliveryQuery after(@Nullable DeliveryId last) {
    return new DeliveryQuery(
        states,
        berichtsoort,
        aansluiting,
        belanghebbende,
        reference,
        owner,
        createdFrom,
        createdUntil,
        last,
        limit,
        offset);
  }
}
