// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import java.time.Duration;

/**
 * What the outbox must know of a channel.
 *
 * @param aansluiting its name
 * @param omgeving productie, preproductie, aansluitsuite, simulator or aangepast
 * @param oin the number that the government knows the sender by; never empty
 * @param longestCall upper bound of any call, time-outs and all
 * @param messageTtl from Created to Expires of a request
 * @param clockSkew how far clocks may differ
 * @param concurrency how many calls at once at the most, 1 or more
 * @param exclusief whether no other software files with this OIN
 */
public record ChannelInfo(
    String aansluiting,
    String omgeving,
    String oin,
    Duration longestCall,
    Duration messageTtl,
    Duration clockSkew,
    int concurrency,
    boolean exclusief) {}
