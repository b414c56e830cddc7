// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.osgi.annotation.versioning.ProviderType;

/** What a person decides about a delivery. Each decision is recorded as an event with its actor. */
@ProviderType
public interface Operations {
  /**
   * Works on the delivery now instead of at its next moment: sends what is READY, asks the statuses
   * of what is DELIVERED, asks Digipoort whether it has what is UNCONFIRMED. A PARKED delivery goes
   * on where it stopped; one that Digipoort may have is asked for first, and sent again only when
   * the answer shows that Digipoort does not have it.
   *
   * @param actor needs {@link Role#OPERATE}
   * @param reason for the record, 1 to 200 characters
   * @return what came of it
   */
  Decision retry(DeliveryId id, String reason, Actor actor);

  /**
   * Withdraws a delivery that was never sent. One that may have reached Digipoort is refused.
   *
   * @param actor needs {@link Role#OPERATE}
   * @param reason for the record, 1 to 200 characters
   * @return what came of it
   */
  Decision cancel(DeliveryId id, String reason, Actor actor);

  /**
   * Says under which kenmerk Digipoort has a delivery that is in doubt; its statuses are followed
   * from then on. Refused when another delivery has that kenmerk. May ask Digipoort, and then takes
   * as long as a call takes.
   *
   * @param actor needs {@link Role#OPERATE}
   * @return what came of it
   */
  Decision adopt(DeliveryId id, Adoption adoption, Actor actor);

  /**
   * Records the outcome of a PARKED delivery, or of one whose aansluiting cannot tell statuses, as
   * a person learnt it elsewhere.
   *
   * @param actor needs {@link Role#OPERATE}
   * @return what came of it
   */
  Decision conclude(DeliveryId id, Testimony testimony, Actor actor);

  /**
   * Records that somebody knows of a REJECTED delivery and takes care of it: it is no longer among
   * what needs attention. It leaves that by itself when it is resubmitted, when something is handed
   * over that takes its place, and after some days.
   *
   * @param actor needs {@link Role#OPERATE}
   * @param reason for the record, 1 to 200 characters
   * @return what came of it
   */
  Decision acknowledge(DeliveryId id, String reason, Actor actor);

  /**
   * Sends the content of a delivery that failed for good once more, as a new delivery of the same
   * owner with its own aanleverkenmerk; each of the two names the other. For a PARKED delivery that
   * is in doubt this is a person's declaration that Digipoort does not have it: when it does, it is
   * filed twice. Repeating it makes no second one.
   *
   * @param actor needs {@link Role#OPERATE}
   * @return what came of it, naming the new delivery
   */
  Decision resubmit(DeliveryId id, Resubmission resubmission, Actor actor);

  /**
   * How things stand, counted within the actor's scope.
   *
   * @param actor needs {@link Role#READ}
   */
  Summary summary(Actor actor);
}
