// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Condition;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Summary;
import digipoort.api.Text;
import digipoort.outbox.internal.inbox.InboxEngine;
import digipoort.outbox.internal.store.AansluitingTally;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Queue;
import digipoort.outbox.internal.store.Suspension;
import digipoort.outbox.internal.store.Tally;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How things stand, with a condition for everything that a person should look at. */
final class Attention {
  private static final int NAMED = 5;

  private final DeliveryStore store;
  private final AdapterConditions adapters;
  private final StoreConditions kept;
  private final ChannelTable channels;
  private final Worker worker;
  private final InboxEngine inbox;
  private final Duration rejected;
  private final Clock clock;

  /**
   * What it looks at.
   *
   * @param rejected how long a refusal needs attention
   */
  record Sources(
      DeliveryStore store,
      AdapterConditions adapters,
      StoreConditions kept,
      ChannelTable channels,
      Worker worker,
      InboxEngine inbox,
      Duration rejected) {}

  Attention(Sources sources, Clock clock) {
    store = sources.store();
    adapters = sources.adapters();
    kept = sources.kept();
    channels = sources.channels();
    worker = sources.worker();
    inbox = sources.inbox();
    rejected = sources.rejected();
    this.clock = clock;
  }

  Summary summary(Scope scope) {
    Tally tally = store.tally(scope);
    List<Text> lines = conditions(scope).stream().map(Attention::line).toList();
    return new Summary(tally.counts(), tally.oldestOpen(), inbox.waiting(scope), lines);
  }

  private static Text line(Condition condition) {
    return new Text(
        condition.text().nl() + " " + condition.action().nl(),
        condition.text().en() + " " + condition.action().en());
  }

  /** Everything that is the matter within a scope; without names of clients. */
  List<Condition> conditions(Scope scope) {
    Instant now = clock.instant();
    List<Condition> all = new ArrayList<>();
    for (AansluitingTally tally : store.troubles(scope, now, now.minus(rejected))) {
      all.add(DeliveryConditions.of(tally, now));
    }
    queues(scope, all);
    for (Suspension suspension : store.suspensions()) {
      if (suspension.holds(now) && scope.allowsAansluiting(suspension.aansluiting())) {
        all.add(DeliveryConditions.suspended(suspension));
      }
    }
    absent(scope, all);
    all.addAll(adapters.conditions(store.openBerichtsoorten(scope)));
    all.addAll(kept.conditions());
    worker.failingListeners().forEach(id -> all.add(DeliveryConditions.listener(id)));
    all.addAll(inbox.conditions(scope));
    return all;
  }

  /** One in doubt never holds up others without a word. */
  private void queues(Scope scope, List<Condition> all) {
    store.queues().stream()
        .filter(queue -> isVisible(queue, scope))
        .limit(NAMED)
        .map(DeliveryConditions::queue)
        .forEach(all::add);
  }

  private static boolean isVisible(Queue queue, Scope scope) {
    return queue.first().isWithin(scope);
  }

  private void absent(Scope scope, List<Condition> all) {
    Set<String> waiting =
        store.aansluitingenWith(
            Set.of(State.READY, State.SENDING, State.UNCONFIRMED, State.DELIVERED));
    waiting.removeAll(channels.names());
    waiting.stream()
        .filter(scope::allowsAansluiting)
        .map(DeliveryConditions::absent)
        .forEach(all::add);
  }
}
