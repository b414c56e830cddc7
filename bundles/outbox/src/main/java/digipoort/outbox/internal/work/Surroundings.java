// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.ListenerTable;
import java.time.Clock;

/** What a worker works with. */
public record Surroundings(
    DeliveryStore store,
    ChannelTable channels,
    ListenerTable listeners,
    Interpreter interpreter,
    CodeBook codes,
    Settings settings,
    Clock clock) {}
