// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a delivery. Append-only: an event never changes.
 *
 * @param sequence grows with every event; the cursor of a subscriber
 * @param deliveryId whose event it is
 * @param at when it was recorded
 * @param actor who caused it; {@code system} for the product itself
 * @param type stable, for machines: {@code STORED}, {@code SENDING}, {@code ACCEPTED}, {@code
 *     STATUS}, {@code PARKED} and so on
 * @param state the state after it
 * @param statuscode for type {@code STATUS}, else null
 * @param text what happened, in plain words
 */
public record Event(
    long sequence,
    DeliveryId deliveryId,
    Instant at,
    String actor,
    String type,
    State state,
    @Nullable String statuscode,
    Text text) {}
