// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be acknowledged.
 *
 * @param waiting how many
 * @param oldest when the oldest of them was stored, or null
 * @param unreadable how many of them no adapter could read
 */
public record InboxTally(long waiting, @Nullable Instant oldest, long unreadable) {}
