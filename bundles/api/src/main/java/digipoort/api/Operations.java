// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.osgi.annotation.versioning.ProviderType;

/** What a person decides about a delivery. Each decision is recorded as an event with its actor. */
@ProviderType
public interface Operations {
  /**
   * Works on the delivery now instead of at its next moment: sends what is READY, asks the statuses
   * of what is DELIVERED. A PARKED delivery goes back to READY only when its evidence shows that
   * Digipoort cannot have it (no byte of it ever left, or each attempt was refused); one that may
   * have been accepted is refused here.
   *
   * @param actor needs {@link Role#OPERATE}
   * @return what came of it
   */
  Decision retry(DeliveryId id, Actor actor);

  /**
   * Withdraws a delivery that was never sent. One that may have reached Digipoort is refused.
   *
   * @param actor needs {@link Role#OPERATE}
   * @param reason for the record, 1 to 200 characters
   * @return what came of it
   */
  Decision cancel(DeliveryId id, String reason, Actor actor);

  /**
   * How things stand, counted within the actor's scope.
   *
   * @param actor needs {@link Role#READ}
   */
  Summary summary(Actor actor);
}
