// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to list: all given conditions hold together; a null or empty one does not count.
 * Newest first.
 *
 * @param states any of these
 * @param berichtsoort exactly this
 * @param aansluiting exactly this
 * @param belanghebbende exactly this number
 * @param reference exactly this submissionKey, aanleverkenmerk or kenmerk
 * @param createdFrom stored at or after
 * @param createdUntil stored before
 * @param limit how many at the most, 1 to 1000
 * @param offset how many to pass over, 0 or more
 */
public record DeliveryQuery(
    Set<State> states,
    @Nullable String berichtsoort,
    @Nullable String aansluiting,
    @Nullable String belanghebbende,
    @Nullable String reference,
    @Nullable Instant createdFrom,
    @Nullable Instant createdUntil,
    int limit,
    int offset) {
  /** The newest fifty. */
  public static final DeliveryQuery LATEST =
      new DeliveryQuery(Set.of(), null, null, null, null, null, null, 50, 0);

  public DeliveryQuery {
    states = Set.copyOf(states);
    Requirement.range("limit", limit, 1, 1000);
    Requirement.range("offset", offset, 0, Integer.MAX_VALUE);
  }
}
