// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.StatusSource;
import java.util.Optional;

/**
 * One aansluiting as it is at this moment.
 *
 * @param source empty when it tells no statuses
 * @param most how many calls go over it at once at the most
 */
record Route(
    String aansluiting,
    Channel channel,
    ChannelInfo info,
    Optional<StatusSource> source,
    int most) {}
