// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Scope;
import digipoort.api.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery with what only the outbox knows of it.
 *
 * @param delivery what others see
 * @param digest of the submission, as it is stored
 * @param oin the sender that it was stored for
 * @param eerderAanleverkenmerk of the delivery that it corrects, or null
 * @param secondKenmerk another kenmerk for the same delivery, or null as it should be
 * @param tries attempts since the last success or decision of a person
 * @param polls questions for statuses since the last news
 * @param doubt whether Digipoort may have it without our knowing
 * @param attention whether a person should look
 * @param claimToken of the attempt that is going on, or null
 * @param resendAfter no new attempt before this, or null
 * @param notBefore as the ERP asked, or null
 * @param followUntil when statuses are overdue, or null
 * @param resubmissionOf the delivery whose content this one sends once more, or null
 * @param resubmittedAs the delivery that sends this content once more, or null
 * @param encrypted whether its contents and raw messages are
 * @param version grows with every change
 */
public record DeliveryRow(
    Delivery delivery,
    StoredDigest digest,
    String oin,
    @Nullable String eerderAanleverkenmerk,
    @Nullable String secondKenmerk,
    int tries,
    int polls,
    boolean doubt,
    boolean attention,
    @Nullable String claimToken,
    @Nullable Instant resendAfter,
    @Nullable Instant notBefore,
    @Nullable Instant followUntil,
    @Nullable DeliveryId resubmissionOf,
    @Nullable DeliveryId resubmittedAs,
    boolean encrypted,
    long version) {

  public DeliveryId id() {
    return delivery.id();
  }

  public State state() {
    return delivery.state();
  }

  /** Whether it lies within this scope; outside of it, it does not exist. */
  public boolean isWithin(Scope scope) {
    return scope.allows(delivery.aansluiting(), delivery.belanghebbende(), delivery.berichtsoort());
  }

  /**
   * Whether a person takes it further and nobody is asked for statuses: it is looked at again when
   * the time to follow is over, and not before.
   */
  public boolean isByHand() {
    return state() == State.DELIVERED
        && followUntil != null
        && followUntil.equals(delivery.nextAttempt());
  }
}
