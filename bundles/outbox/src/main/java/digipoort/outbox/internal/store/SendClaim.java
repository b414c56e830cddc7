// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Attempt;
import digipoort.api.DeliveryId;
import java.time.Instant;

/**
 * The wish to begin an attempt.
 *
 * @param id of the delivery
 * @param version that was looked at
 * @param token unique to this claim
 * @param messageId unique to this attempt
 * @param created now
 * @param expires until when Digipoort takes the request
 * @param until when the claim runs out
 * @param resendAfter no later attempt before this
 * @param repeatable an earlier attempt may have arrived; once more does no harm
 */
public record SendClaim(
    DeliveryId id,
    long version,
    String token,
    String messageId,
    Instant created,
    Instant expires,
    Instant until,
    Instant resendAfter,
    boolean repeatable) {

  /** One that is never made while an earlier one may have arrived. */
  public SendClaim(
      DeliveryId id,
      long version,
      String token,
      String messageId,
      Instant created,
      Instant expires,
      Instant until,
      Instant resendAfter) {
    this(id, version, token, messageId, created, expires, until, resendAfter, false);
  }

  Attempt attempt(int number) {
    return Attempt.begin(id, number, messageId, created, expires);
  }
}
