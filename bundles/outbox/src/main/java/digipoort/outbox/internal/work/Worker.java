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
import java.util.List;
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

  private final Surroundings around;
  private final Threads threads;
  private final DeliveryStore store;
  private final OutcomeStep outcomes;
  private final SweepStep sweep;
  private final SendStep send;
  private final PollStep poll;
  private final ResolveStep resolve;
  private final RemindStep remind;
  private final Telling telling;
  private final Slots slots;
  private final Set<DeliveryId> polled = ConcurrentHashMap.newKeySet();
  private final Paces paces;
  private final Backlogs backlogs;
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
    remind = new RemindStep(around, poll);
    backlogs = new Backlogs(store, settings.rate());
    paces = new Paces(settings.rate());
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
    return paces.of(aansluiting).resting(kind, around.clock().instant());
  }

  /** A person wants to see something happen. */
  public void hurry() {
    paces.hurry();
    threads.wake().run();
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
    Instant now = around.clock().instant();
    int most = Math.min(info.get().concurrency(), slots.most(others));
    int free = Math.min(most - slots.busy(aansluiting), paces.of(aansluiting).free(now));
    if (free > 0) {
      Optional<StatusSource> source = around.channels().statusSource(aansluiting);
      Route route = new Route(aansluiting, channel.get(), info.get(), source, most);
      lookInto(route, now, free);
      begin(route, now, free);
    }
  }

  /** What is in doubt, and what nobody tells statuses of. */
  private void lookInto(Route route, Instant now, int free) {
    if (paces.of(route.aansluiting()).allows(Pace.Kind.POLL, now)) {
      for (DeliveryRow row : store.due(State.UNCONFIRMED, route.aansluiting(), now, free)) {
        resolve(row, route);
      }
    }
    if (route.source().isEmpty()) {
      store.due(State.DELIVERED, route.aansluiting(), now, free).forEach(remind::run);
    }
  }

  private void begin(Route route, Instant now, int free) {
    Pace pace = paces.of(route.aansluiting());
    Queue<DeliveryRow> sends = new ArrayDeque<>();
    Queue<DeliveryRow> polls = new ArrayDeque<>();
    if (pace.allows(Pace.Kind.SEND, now)) {
      sends.addAll(sends(route.aansluiting(), now, free));
    }
    if (route.source().isPresent() && pace.allows(Pace.Kind.POLL, now)) {
      polls = backlogs.of(route.aansluiting(), now, route.most() + free);
    }
    boolean more = true;
    for (int begun = 0; more && begun < free && !(sends.isEmpty() && polls.isEmpty()); begun++) {
      if (sends.isEmpty() || (!polls.isEmpty() && pace.isTurnOfPolls())) {
        more = poll(polls.remove(), route);
      } else {
        more = send(sends.remove(), route);
      }
      if (!pace.allows(Pace.Kind.SEND, now)) {
        sends.clear();
      }
      if (!pace.allows(Pace.Kind.POLL, now)) {
        polls = new ArrayDeque<>();
      }
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
  private boolean send(DeliveryRow row, Route route) {
    String aansluiting = route.aansluiting();
    if (!slots.take(aansluiting, route.most())) {
      return false;
    }
    boolean started = false;
    try {
      Optional<Sending> sending = send.begin(row, route.channel(), route.info());
      if (sending.isPresent()) {
        start(
            aansluiting,
            Pace.Kind.SEND,
            () -> paces.of(aansluiting).saw(send.send(sending.get()), around.clock().instant()));
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

  private void resolve(DeliveryRow row, Route route) {
    if (!fits(row, route.info())) {
      resolve.postpone(row);
    } else if (route.channel().repeatable() && row.delivery().kenmerk() == null) {
      resolve.repeat(row);
    } else {
      ask(row, route, taken -> resolve.run(taken, route.source(), route.info()));
    }
  }

  private boolean poll(DeliveryRow row, Route route) {
    if (!fits(row, route.info()) || !store.seals().isReady(row)) {
      poll.postpone(row);
      return true;
    }
    return ask(row, route, taken -> ask(taken, route.source().orElseThrow()));
  }

  /** False when there is no room for more. */
  private boolean ask(DeliveryRow row, Route route, Consumer<DeliveryRow> question) {
    String aansluiting = route.aansluiting();
    if (!polled.add(row.id())) {
      return true;
    }
    if (!slots.take(aansluiting, route.most())) {
      polled.remove(row.id());
      return false;
    }
    start(
        aansluiting,
        Pace.Kind.POLL,
        () -> {
          try {
            Instant until = around.clock().instant().plus(route.info().longestCall()).plus(ASKING);
            store.reserve(row, until).ifPresent(question);
          } finally {
            polled.remove(row.id());
          }
        });
    return true;
  }

  private void ask(DeliveryRow row, StatusSource source) {
    paces.of(row.delivery().aansluiting()).saw(poll.run(row, source), around.clock().instant());
  }

  private void start(String aansluiting, Pace.Kind kind, Runnable step) {
    Pace pace = paces.of(aansluiting);
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
