// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far fetching is.
 *
 * @param reached everything before it was fetched, or its kenmerk is a {@link Gap}; on Digipoort's
 *     clock; null before the first time
 * @param due when to look again
 * @param tries failures in a row
 * @param failingSince the first of them, or null
 * @param trouble what the last one was, or null
 * @param claimUntil until when another one may be at it
 */
public record Feed(
    FeedKey key,
    @Nullable Instant reached,
    Instant due,
    int tries,
    @Nullable Instant failingSince,
    @Nullable Text trouble,
    Instant claimUntil) {}
