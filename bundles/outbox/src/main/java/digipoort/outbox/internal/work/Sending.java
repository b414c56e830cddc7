// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Attempt;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.outbox.internal.store.DeliveryRow;

/**
 * An attempt that has begun.
 *
 * @param row as it was before the claim
 * @param attempt stored
 * @param token of the claim
 * @param repeatable whether it may be made once more without proof that it did not arrive
 */
record Sending(
    DeliveryRow row,
    Attempt attempt,
    String token,
    Channel channel,
    ChannelInfo info,
    boolean repeatable) {}
