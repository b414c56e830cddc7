// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a delivery. It is stored before a byte leaves.
 *
 * @param deliveryId whose attempt it is
 * @param number 1 for the first
 * @param messageId the wsa:MessageID of the request, {@code urn:uuid:...}
 * @param created wsu:Created of the request: the moment of the claim
 * @param expires wsu:Expires of the request
 * @param outcome {@code ACCEPTED}, {@code REFUSED}, {@code UNREACHABLE}, {@code UNKNOWN}; after an
 *     UNKNOWN {@code ADOPTED} (its process was found) or {@code ABSENT} (Digipoort was asked and
 *     does not have it); or null while it is not known
 * @param detail what came of it, in words, or null while it is not known
 * @param evidence what was seen on the wire, or null when nothing was
 */
public record Attempt(
    DeliveryId deliveryId,
    int number,
    String messageId,
    Instant created,
    Instant expires,
    @Nullable String outcome,
    @Nullable Text detail,
    @Nullable Evidence evidence) {

  /** An attempt that is about to begin. */
  public static Attempt begin(
      DeliveryId deliveryId, int number, String messageId, Instant created, Instant expires) {
    return new Attempt(deliveryId, number, messageId, created, expires, null, null, null);
  }
}
