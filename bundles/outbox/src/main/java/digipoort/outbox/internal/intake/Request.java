// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.Scope;
import digipoort.api.Submission;
import digipoort.api.channel.ChannelInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission to be mapped.
 *
 * @param channel of its aansluiting, or null when that is not there
 * @param scope of who asks
 */
record Request(Submission submission, @Nullable ChannelInfo channel, Scope scope, Instant now) {
  /** The strictest when it is not known. */
  String omgeving() {
    return channel == null ? "productie" : channel.omgeving();
  }
}
