// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

/**
 * A delivery in doubt that holds up others.
 *
 * @param first the one in doubt
 * @param waiting how many of the same OIN, berichtsoort and belanghebbende are READY behind it
 */
public record Queue(DeliveryRow first, long waiting) {}
