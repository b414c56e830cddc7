// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.DeliveryId;
import digipoort.api.EventListener;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.StatusSource;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Suspension;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what is due and starts the step of its state. Keeps nothing that matters, only what is
 * going on at this moment.
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** After the longest call: a process that has not come back by then is gone. */
  private static final Duration ASKING = Duration.ofMinutes(1);

  private final Surroundings around;
  private final Threads threads;
  private final DeliveryStore store;
  private final OutcomeStep outcomes;
  private final SweepStep sweep;
  private final SendStep send;
  private final PollStep poll;
  private final NotifyStep notify;
  private final Slots slots;
  private final Set<DeliveryId> polled = ConcurrentHashMap.newKeySet();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  public Worker(Surroundings around, Threads threads) {
    this.around = around;
    this.threads = threads;
    store = around.store();
    Settings settings = around.settings();
    outcomes = new OutcomeStep(store, new Judgement(settings, around.codes()), around.clock());
    sweep = new SweepStep(store);
    send = new SendStep(store, outcomes, around.clock());
    poll = new PollStep(around);
    notify = new NotifyStep(store, settings.listen(), around.clock());
    slots = new Slots(settings.threads());
  }

  /** Starts everything that is due now. Never called by two threads at once. */
  public void tick() {
    outcomes.retry();
    sweep.run(around.clock().instant());
    for (String aansluiting : around.channels().names()) {
      guarded(aansluiting);
    }
    for (Map.Entry<String, EventListener> listener : around.listeners().all().entrySet()) {
      tell(listener.getKey(), listener.getValue());
    }
  }

  /** How many calls are going on. */
  public int busy() {
    return slots.total();
  }

  /** Stores the outcomes that could not be stored before; the last thing before closing. */
  public void settle() {
    outcomes.retry();
  }

  /** Listeners that failed when they were last told something. */
  public List<String> failingListeners() {
    return notify.failing();
  }

  /** What is wrong with the deliveries of one aansluiting does not hold up the others. */
  private void guarded(String aansluiting) {
    try {
      work(aansluiting);
    } catch (StorageException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("Deliveries over aansluiting {} cannot be worked on: {}", aansluiting, e.toString());
    }
  }

  private void work(String aansluiting) {
    Optional<Channel> channel = around.channels().channel(aansluiting);
    Optional<ChannelInfo> info = channel.flatMap(found -> info(aansluiting, found));
    if (info.isEmpty()) {
      return;
    }
    int most = info.get().concurrency();
    int free = most - slots.busy(aansluiting);
    if (free <= 0) {
      return;
    }
    Instant now = around.clock().instant();
    Iterator<DeliveryRow> sends = sends(aansluiting, now, free).iterator();
    Optional<StatusSource> source = around.channels().statusSource(aansluiting);
    Iterator<DeliveryRow> polls =
        source.isEmpty()
            ? List.<DeliveryRow>of().iterator()
            : store.due(State.DELIVERED, aansluiting, now, most + free).iterator();
    boolean more = true;
    while (more && (sends.hasNext() || polls.hasNext())) {
      more = !sends.hasNext() || send(sends.next(), channel.get(), info.get());
      more = more && (!polls.hasNext() || poll(polls.next(), source.get(), info.get()));
    }
  }

  private static Optional<ChannelInfo> info(String aansluiting, Channel channel) {
    try {
      return Optional.of(channel.info());
    } catch (RuntimeException e) {
      LOG.warn("Aansluiting {} does not say what it is: {}", aansluiting, e.toString());
      return Optional.empty();
    }
  }

  /** Nothing while suspended; after that one at a time until something is accepted. */
  private List<DeliveryRow> sends(String aansluiting, Instant now, int free) {
    Optional<Suspension> suspension = store.suspension(aansluiting);
    if (suspension.filter(pause -> pause.holds(now)).isPresent()) {
      return List.of();
    }
    boolean trial =
        suspension.filter(p -> p.faults() >= around.settings().suspendAfter()).isPresent();
    if (trial
        && (slots.busy(aansluiting) > 0
            || store.aansluitingenWith(Set.of(State.SENDING)).contains(aansluiting))) {
      return List.of();
    }
    return store.due(State.READY, aansluiting, now, trial ? 1 : free);
  }

  /** False when there is no room for more. */
  private boolean send(DeliveryRow row, Channel channel, ChannelInfo info) {
    String aansluiting = row.delivery().aansluiting();
    if (!slots.take(aansluiting, info.concurrency())) {
      return false;
    }
    boolean started = false;
    try {
      Optional<Sending> sending = send.begin(row, channel, info);
      if (sending.isPresent()) {
        start(aansluiting, () -> send.send(sending.get()));
        started = true;
      }
    } finally {
      if (!started) {
        slots.give(aansluiting);
      }
    }
    return true;
  }

  private boolean poll(DeliveryRow row, StatusSource source, ChannelInfo info) {
    String aansluiting = row.delivery().aansluiting();
    if (!info.omgeving().equals(row.delivery().omgeving()) || !info.oin().equals(row.oin())) {
      poll.postpone(row);
      return true;
    }
    if (!polled.add(row.id())) {
      return true;
    }
    if (!slots.take(aansluiting, info.concurrency())) {
      polled.remove(row.id());
      return false;
    }
    start(
        aansluiting,
        () -> {
          try {
            Instant until = around.clock().instant().plus(info.longestCall()).plus(ASKING);
            store.reserve(row, until).ifPresent(taken -> poll.run(taken, source));
          } finally {
            polled.remove(row.id());
          }
        });
    return true;
  }

  private void start(String aansluiting, Runnable step) {
    threads
        .calls()
        .execute(
            () -> {
              try {
                step.run();
              } catch (RuntimeException e) {
                LOG.warn("A step over aansluiting {} failed: {}", aansluiting, e.getMessage());
              } finally {
                slots.give(aansluiting);
                threads.wake().run();
              }
            });
  }

  private void tell(String id, EventListener listener) {
    if (told.contains(id) || !notify.isDue(id)) {
      return;
    }
    told.add(id);
    threads
        .notifications()
        .execute(
            () -> {
              try {
                if (notify.run(id, listener)) {
                  threads.wake().run();
                }
              } catch (RuntimeException e) {
                LOG.warn("Listener {} could not be told: {}", id, e.getMessage());
              } finally {
                told.remove(id);
              }
            });
  }
}
