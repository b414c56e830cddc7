// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which received berichten to list: all given conditions hold together; a null one does not count.
 * Newest first.
 *
 * @param acknowledged only those that are (true) or are not yet (false) acknowledged
 * @param berichtsoort exactly this
 * @param aansluiting exactly this
 * @param belanghebbende exactly this number
 * @param reference exactly this kenmerk, berichtkenmerk or aanleverkenmerk
 * @param fetchedFrom stored at or after
 * @param fetchedUntil stored before
 * @param limit how many at the most, 1 to 1000
 * @param offset how many to pass over, 0 or more
 */
public record ReceivedQuery(
    @Nullable Boolean acknowledged,
    @Nullable String berichtsoort,
    @Nullable String aansluiting,
    @Nullable String belanghebbende,
    @Nullable String reference,
    @Nullable Instant fetchedFrom,
    @Nullable Instant fetchedUntil,
    int limit,
    int offset) {
  /** The newest fifty that wait to be acknowledged. */
  public static final ReceivedQuery WAITING =
      new ReceivedQuery(false, null, null, null, null, null, null, 50, 0);

  public ReceivedQuery {
    Requirement.range("limit", limit, 1, 1000);
    Requirement.range("offset", offset, 0, Integer.MAX_VALUE);
  }
}
