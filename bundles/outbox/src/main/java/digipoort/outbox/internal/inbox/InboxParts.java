// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.FeedStore;
import digipoort.outbox.internal.store.ReceivedStore;
import digipoort.outbox.internal.table.AdapterCalls;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import java.time.Clock;
import java.time.Duration;

/**
 * What an inbox is made of.
 *
 * @param feeds how far fetching is
 * @param configured what is to be fetched
 * @param repeat how often listeners are told again what waits to be acknowledged
 */
public record InboxParts(
    DeliveryStore deliveries,
    ReceivedStore received,
    FeedStore feeds,
    AdapterTable adapters,
    ChannelTable channels,
    FeedTable configured,
    ReceivedListenerTable listeners,
    AdapterCalls calls,
    Duration repeat,
    Clock clock) {}
