// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.DeliveryId;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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

  private static final Backoff AFTER_TROUBLE =
      Backoff.parse("trouble", "initial=2s,factor=2,max=5m,jitter=0.2");

  private final Surroundings around;
  private final Threads threads;
  private final DeliveryStore store;
  private final OutcomeStep outcomes;
  private final SweepStep sweep;
  private final SendStep send;
  private final PollStep poll;
  private final ResolveStep resolve;
  private final Telling telling;
  private final Slots slots;
  private final Set<DeliveryId> polled = ConcurrentHashMap.newKeySet();
  private final Map<String, Pace> paces = new ConcurrentHashMap<>();
  private final Map<String, Batch> batches = new HashMap<>();
  private int ticks;

  public Worker(Surroundings around, Threads threads) {
    this.around = around;
    this.threads = threads;
    store = around.store();
    Settings settings = around.settings();
    outcomes = new OutcomeStep(store, new Judgement(settings, around.codes()), around.clock());
    sweep = new SweepStep(store);
    send = new SendStep(store, outcomes, around.clock());
    poll = new PollStep(around);
    resolve = new ResolveStep(store, settings, around.clock());
    telling = new Telling(around, threads);
    slots = new Slots(settings.threads());
  }

  /** Starts everything that is due now. Never called by two threads at once. */
  public void tick() {
    outcomes.retry();
    sweep.run(around.clock().instant());
    List<String> names = new ArrayList<>(around.channels().names());
    if (!names.isEmpty()) {
      // each time another one goes first, so that none takes the last free calls from the others
      Collections.rotate(names, -(Math.floorMod(ticks++, names.size())));
    }
    names.forEach(aansluiting -> guarded(aansluiting, names.size() - 1));
    telling.all();
  }

  /** How many calls are going on. */
  public int busy() {
    return slots.total();
  }

  /** Until when nothing in this state goes over an aansluiting, because of trouble. */
  public Optional<Instant> resting(String aansluiting, State state) {
    Pace.Kind kind = state == State.READY ? Pace.Kind.SEND : Pace.Kind.POLL;
    return pace(aansluiting).resting(kind, around.clock().instant());
  }

  /** A person wants to see something happen. */
  public void hurry() {
    paces.values().forEach(Pace::hurry);
    threads.wake().run();
  }

  private Pace pace(String aansluiting) {
    return paces.computeIfAbsent(
        aansluiting, name -> new Pace(around.settings().rate(), AFTER_TROUBLE));
  }

  /** Stores the outcomes that could not be stored before; the last thing before closing. */
  public void settle() {
    outcomes.retry();
  }

  /** Listeners that failed when they were last told something. */
  public List<String> failingListeners() {
    return telling.failing();
  }

  /** What is wrong with the deliveries of one aansluiting does not hold up the others. */
  private void guarded(String aansluiting, int others) {
    try {
      work(aansluiting, others);
    } catch (StorageException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("Deliveries over aansluiting {} cannot be worked on: {}", aansluiting, e.toString());
    }
  }

  private void work(String aansluiting, int others) {
    Optional<Channel> channel = around.channels().channel(aansluiting);
    Optional<ChannelInfo> info = channel.flatMap(found -> info(aansluiting, found));
    if (info.isEmpty()) {
      return;
    }
    Pace pace = pace(aansluiting);
    Instant now = around.clock().instant();
    int most = Math.min(info.get().concurrency(), slots.most(others));
    int free = Math.min(most - slots.busy(aansluiting), pace.free(now));
    if (free <= 0) {
      return;
    }
    Optional<StatusSource> source = around.channels().statusSource(aansluiting);
    doubts(aansluiting, now, free).forEach(row -> resolve(row, source, info.get(), most));
    Queue<DeliveryRow> sends = new ArrayDeque<>();
    Queue<DeliveryRow> polls = new ArrayDeque<>();
    if (pace.allows(Pace.Kind.SEND, now)) {
      sends.addAll(sends(aansluiting, now, free));
    }
    if (source.isPresent() && pace.allows(Pace.Kind.POLL, now)) {
      polls = polls(aansluiting, now, most + free);
    }
    boolean more = true;
    for (int begun = 0; more && begun < free && !(sends.isEmpty() && polls.isEmpty()); begun++) {
      if (sends.isEmpty() || (!polls.isEmpty() && pace.isTurnOfPolls())) {
        more = poll(polls.remove(), source.get(), info.get(), most);
      } else {
        more = send(sends.remove(), channel.get(), info.get(), most);
      }
      if (!pace.allows(Pace.Kind.SEND, now)) {
        sends.clear();
      }
      if (!pace.allows(Pace.Kind.POLL, now)) {
        polls = new ArrayDeque<>();
      }
    }
  }

  private List<DeliveryRow> doubts(String aansluiting, Instant now, int free) {
    return pace(aansluiting).allows(Pace.Kind.POLL, now)
        ? store.due(State.UNCONFIRMED, aansluiting, now, free)
        : List.of();
  }

  /** What is asked next; of a backlog enough for a while, so that it is not sorted every time. */
  private Queue<DeliveryRow> polls(String aansluiting, Instant now, int least) {
    Batch batch = batches.get(aansluiting);
    if (batch == null || !batch.serves(now)) {
      int limit = Math.max(least, 2 * around.settings().rate());
      batch = new Batch(now, new ArrayDeque<>(store.due(State.DELIVERED, aansluiting, now, limit)));
      batches.put(aansluiting, batch);
    }
    return batch.rows();
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
  private boolean send(DeliveryRow row, Channel channel, ChannelInfo info, int most) {
    String aansluiting = row.delivery().aansluiting();
    if (!slots.take(aansluiting, most)) {
      return false;
    }
    boolean started = false;
    try {
      Optional<Sending> sending = send.begin(row, channel, info);
      if (sending.isPresent()) {
        start(
            aansluiting,
            Pace.Kind.SEND,
            () -> pace(aansluiting).saw(send.send(sending.get()), around.clock().instant()));
        started = true;
      }
    } finally {
      if (!started) {
        slots.give(aansluiting);
      }
    }
    return true;
  }

  private static boolean fits(DeliveryRow row, ChannelInfo info) {
    return info.omgeving().equals(row.delivery().omgeving()) && info.oin().equals(row.oin());
  }

  private void resolve(DeliveryRow row, Optional<StatusSource> source, ChannelInfo info, int most) {
    if (fits(row, info)) {
      ask(row, info, most, taken -> resolve.run(taken, source, info));
    } else {
      resolve.postpone(row);
    }
  }

  private boolean poll(DeliveryRow row, StatusSource source, ChannelInfo info, int most) {
    if (!fits(row, info) || !store.seals().isReady(row)) {
      poll.postpone(row);
      return true;
    }
    return ask(row, info, most, taken -> ask(taken, source));
  }

  /** False when there is no room for more. */
  private boolean ask(DeliveryRow row, ChannelInfo info, int most, Consumer<DeliveryRow> question) {
    String aansluiting = row.delivery().aansluiting();
    if (!polled.add(row.id())) {
      return true;
    }
    if (!slots.take(aansluiting, most)) {
      polled.remove(row.id());
      return false;
    }
    start(
        aansluiting,
        Pace.Kind.POLL,
        () -> {
          try {
            Instant until = around.clock().instant().plus(info.longestCall()).plus(ASKING);
            store.reserve(row, until).ifPresent(question);
          } finally {
            polled.remove(row.id());
          }
        });
    return true;
  }

  private void ask(DeliveryRow row, StatusSource source) {
    pace(row.delivery().aansluiting()).saw(poll.run(row, source), around.clock().instant());
  }

  private void start(String aansluiting, Pace.Kind kind, Runnable step) {
    Pace pace = pace(aansluiting);
    pace.begins(kind, around.clock().instant());
    threads
        .calls()
        .execute(
            () -> {
              try {
                step.run();
              } catch (RuntimeException e) {
                LOG.warn("A step over aansluiting {} failed: {}", aansluiting, e.getMessage());
              } finally {
                pace.ends(kind);
                slots.give(aansluiting);
                threads.wake().run();
              }
            });
  }
}
