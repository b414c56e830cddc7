// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Delivers berichten over one aansluiting. Registered as a service with the property {@value
 * #AANSLUITING}. May be called by many threads at once.
 */
@ConsumerType
public interface Channel {
  /** Service property: the name of the aansluiting. */
  String AANSLUITING = "aansluiting";

  /** What the outbox must know of this channel. Constant for the life of the service. */
  ChannelInfo info();

  /**
   * Sends a bericht once. Never throws for what happens on the wire and never retries by itself.
   *
   * @param bericht what to send; its content is opened once
   * @param attempt already stored; its MessageID, Created and Expires go on the wire
   * @param claim asked immediately before the first byte; when it no longer holds nothing is sent
   *     and the outcome is {@link Outcome.Unreachable}
   * @return what is known of it, within {@link ChannelInfo#longestCall()}
   */
  Outcome deliver(Bericht bericht, Attempt attempt, Claim claim);

  /**
   * Whether the same bericht of the same delivery may be delivered once more without being there
   * twice: {@link #deliver} then finds what an earlier attempt did and answers as that one would
   * have, with the same kenmerk. Only over such a channel an attempt whose outcome is not known is
   * made again without proof that it did not arrive. Constant for the life of the service.
   */
  default boolean repeatable() {
    return false;
  }
}
