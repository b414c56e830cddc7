// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.ReceivedListener;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.outbox.internal.store.Feed;
import digipoort.outbox.internal.store.FeedKey;
import digipoort.outbox.internal.work.Backoff;
import digipoort.outbox.internal.work.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what the inbox has to do and starts its steps; over each aansluiting one call at a time,
 * beside those of deliveries. Keeps nothing that matters.
 */
final class InboxWorker {
  private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
  private static final Backoff PATIENCE =
      Backoff.parse("listener", "initial=1s,factor=2,max=5m,jitter=0.1");

  /** Nothing waits longer than this by itself. */
  private static final Duration LONGEST = Duration.ofHours(25);

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

  private final InboxParts parts;
  private final Threads threads;
  private final FetchStep fetch;
  private final ReadStep read;
  private final TellStep tell;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private @Nullable Instant ticked;

  InboxWorker(InboxParts parts, Reader reader, Threads threads) {
    this.parts = parts;
    this.threads = threads;
    fetch =
        new FetchStep(
            parts.feeds(),
            new Collector(parts.received(), parts.clock(), threads.wake()),
            parts.clock());
    read = new ReadStep(parts.received(), parts.adapters(), reader, parts.clock());
    tell = new TellStep(parts.received(), PATIENCE, parts.repeat(), parts.clock());
  }

  /** Starts everything that is due now. Never called by two threads at once. */
  void tick() {
    Instant now = parts.clock().instant();
    followClock(now);
    Map<FeedKey, Feed> known =
        parts.feeds().feeds().stream().collect(Collectors.toMap(Feed::key, Function.identity()));
    for (FeedSettings settings : parts.configured().all()) {
      fetch(settings, known, now);
    }
    if (!busy.contains("read") && read.isDue()) {
      start("read", threads.calls(), read::run);
    }
    for (Map.Entry<String, ReceivedListener> listener : parts.listeners().all().entrySet()) {
      String id = listener.getKey();
      if (!busy.contains("tell " + id) && tell.isDue(id)) {
        start("tell " + id, threads.notifications(), () -> tell.run(id, listener.getValue()));
      }
    }
  }

  /** Fetches no more than what is under way. */
  void stop() {
    fetch.stop();
  }

  /** Listeners that failed when they were last told something. */
  List<String> failingListeners() {
    return tell.failing();
  }

  private void followClock(Instant now) {
    Instant before = ticked;
    ticked = now;
    if (before == null || now.isBefore(before.minus(CLOCK_TOLERANCE))) {
      parts.feeds().followClock(now, now.plus(LONGEST));
      parts.received().followClock(now, now.plus(LONGEST));
    }
  }

  private void fetch(FeedSettings settings, Map<FeedKey, Feed> known, Instant now) {
    String aansluiting = settings.aansluiting();
    Optional<BerichtSource> source = parts.channels().berichtSource(aansluiting);
    Optional<ChannelInfo> info = parts.channels().channel(aansluiting).flatMap(InboxWorker::info);
    if (source.isEmpty() || info.isEmpty()) {
      return;
    }
    for (String berichtsoort : settings.berichtsoorten()) {
      FeedKey key = new FeedKey(aansluiting, info.get().omgeving(), info.get().oin(), berichtsoort);
      Feed feed = known.get(key);
      boolean due = feed == null || !(feed.due().isAfter(now) || feed.claimUntil().isAfter(now));
      if (due && !busy.contains(aansluiting)) {
        Duration lease = info.get().longestCall().multipliedBy(2).plusMinutes(1);
        FetchStep.Job job = new FetchStep.Job(settings, key, source.get(), lease);
        start(aansluiting, threads.calls(), () -> fetch.run(job));
      }
    }
  }

  private static Optional<ChannelInfo> info(Channel channel) {
    try {
      return Optional.of(channel.info());
    } catch (RuntimeException e) {
      return Optional.empty(); // the worker of deliveries says so
    }
  }

  /** Runs a step unless the one of the same name still goes on. */
  private void start(String name, Executor executor, Runnable step) {
    busy.add(name);
    executor.execute(
        () -> {
          try {
            step.run();
          } catch (RuntimeException e) {
            LOG.warn(
                "Receiving ({}) failed: {}", name, Wording.masked(String.valueOf(e.getMessage())));
          } finally {
            busy.remove(name);
            threads.wake().run();
          }
        });
  }
}
