// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.time.Instant;

/**
 * How far a listener is.
 *
 * @param told everything up to here was told at least once
 * @param again everything up to here was told again in the round that goes on
 * @param last that round ends here; what was told for the first time since the one before it waits
 *     for the next
 * @param due when the next round begins
 */
public record Place(long told, long again, long last, Instant due) {}
