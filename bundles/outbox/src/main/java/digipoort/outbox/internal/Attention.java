// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Delivery;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Summary;
import digipoort.api.Text;
import digipoort.outbox.internal.inbox.InboxEngine;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Queue;
import digipoort.outbox.internal.store.Suspension;
import digipoort.outbox.internal.store.Tally;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.InstalledAdapter;
import digipoort.outbox.internal.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How things stand, with one line for everything that a person should look at. */
final class Attention {
  private static final int NAMED = 5;

  private final DeliveryStore store;
  private final AdapterTable adapters;
  private final ChannelTable channels;
  private final Worker worker;
  private final InboxEngine inbox;
  private final Clock clock;

  Attention(
      DeliveryStore store,
      AdapterTable adapters,
      ChannelTable channels,
      Worker worker,
      InboxEngine inbox,
      Clock clock) {
    this.store = store;
    this.adapters = adapters;
    this.channels = channels;
    this.worker = worker;
    this.inbox = inbox;
    this.clock = clock;
  }

  Summary summary(Scope scope) {
    Tally tally = store.tally(scope);
    Instant now = clock.instant();
    List<Text> lines = new ArrayList<>();
    parked(tally, now, lines);
    queues(scope, lines);
    suspended(scope, now, lines);
    absent(scope, lines);
    for (InstalledAdapter adapter : adapters.quarantined()) {
      lines.add(
          new Text(
              "Adapter " + adapter + " staat in quarantaine: digipoort:adapter-list.",
              "Adapter " + adapter + " is in quarantine: digipoort:adapter-list."));
    }
    for (String berichtsoort : store.openBerichtsoorten(scope)) {
      if (adapters.forBerichtsoort(berichtsoort).isEmpty()) {
        lines.add(
            new Text(
                "Geen adapter voor " + berichtsoort + "; wat is opgeslagen gaat door.",
                "No adapter for " + berichtsoort + "; what is stored goes on."));
      }
    }
    looks(tally, lines);
    lines.addAll(store.seals().troubles());
    for (String listener : worker.failingListeners()) {
      lines.add(
          new Text(
              "Luisteraar " + listener + " faalt; de gebeurtenissen blijven bewaard.",
              "Listener " + listener + " fails; its events are kept."));
    }
    InboxEngine.Standing standing = inbox.standing(scope);
    lines.addAll(standing.attention());
    return new Summary(tally.counts(), tally.oldestOpen(), standing.waiting(), lines);
  }

  private static void parked(Tally tally, Instant now, List<Text> lines) {
    long parked = tally.of(State.PARKED);
    Instant since = tally.oldestParked();
    if (parked > 0 && since != null) {
      long hours = Math.max(0, Duration.between(since, now).toHours());
      String list = "digipoort:delivery-list --state PARKED";
      lines.add(
          new Text(
              parked + " aanlevering(en) PARKED, de oudste " + hours + " uur: " + list,
              parked + " delivery(ies) PARKED, oldest " + hours + " h: " + list));
    }
  }

  private static void looks(Tally tally, List<Text> lines) {
    long looks = tally.attention();
    if (looks > 0) {
      String list = "digipoort:delivery-list --state DELIVERED";
      lines.add(
          new Text(
              looks + " aanlevering(en) met een status die aandacht vraagt: " + list,
              looks + " delivery(ies) with a status that needs a look: " + list));
    }
  }

  /** One in doubt never holds up others without a word. */
  private void queues(Scope scope, List<Text> lines) {
    store.queues().stream()
        .filter(queue -> visible(queue.first().delivery(), scope))
        .limit(NAMED)
        .map(Attention::queue)
        .forEach(lines::add);
  }

  private static boolean visible(Delivery delivery, Scope scope) {
    return scope.allows(delivery.aansluiting(), delivery.belanghebbende(), delivery.berichtsoort());
  }

  private static Text queue(Queue queue) {
    DeliveryRow first = queue.first();
    String nl = queue.waiting() + " aanlevering(en) wachten achter " + first.id();
    String en = queue.waiting() + " delivery(ies) wait behind " + first.id();
    if (first.state() == State.UNCONFIRMED) {
      return new Text(
          nl + " (UNCONFIRMED): Digipoort wordt gevraagd of het daar is.",
          en + " (UNCONFIRMED): Digipoort is asked whether it has it.");
    }
    String show = " (PARKED): digipoort:delivery-show " + first.id();
    return new Text(
        nl + show + ", en dan delivery-adopt, -conclude of -resubmit.",
        en + show + ", and then delivery-adopt, -conclude or -resubmit.");
  }

  private void suspended(Scope scope, Instant now, List<Text> lines) {
    for (Suspension suspension : store.suspensions()) {
      if (suspension.holds(now) && scope.allowsAansluiting(suspension.aansluiting())) {
        lines.add(Waiting.paused(suspension));
      }
    }
  }

  private void absent(Scope scope, List<Text> lines) {
    Set<String> waiting =
        store.aansluitingenWith(
            Set.of(State.READY, State.SENDING, State.UNCONFIRMED, State.DELIVERED));
    waiting.removeAll(channels.names());
    for (String aansluiting : waiting) {
      if (scope.allowsAansluiting(aansluiting)) {
        lines.add(
            new Text(
                "Aanleveringen wachten op aansluiting '"
                    + aansluiting
                    + "', die er niet is: digipoort:aansluiting-list.",
                "Deliveries wait for aansluiting '"
                    + aansluiting
                    + "', which is not there: digipoort:aansluiting-list."));
      }
    }
  }
}
