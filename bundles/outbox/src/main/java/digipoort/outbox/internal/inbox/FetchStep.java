// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.BerichtLijstResultaat;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.ClockReading;
import digipoort.api.channel.Window;
import digipoort.outbox.internal.store.Feed;
import digipoort.outbox.internal.store.FeedKey;
import digipoort.outbox.internal.store.FeedStore;
import digipoort.outbox.internal.store.Gap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at one window: asks the list, fetches each kenmerk on it, and moves on only when everything
 * is stored or noted as a gap. Dying at any point means that the same window is looked at again;
 * what is there already is passed over.
 */
final class FetchStep {
  private static final Logger LOG = LoggerFactory.getLogger(FetchStep.class);

  /** So many failures in a row and it is not the kenmerk but Digipoort. */
  private static final int IN_A_ROW = 3;

  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

  /**
   * What to fetch, and from where.
   *
   * @param lease how long one call may keep the feed
   */
  record Job(FeedSettings settings, FeedKey key, BerichtSource source, Duration lease) {}

  private final FeedStore feeds;
  private final Collector collector;
  private final Clock clock;
  private volatile boolean stopping;

  FetchStep(FeedStore feeds, Collector collector, Clock clock) {
    this.feeds = feeds;
    this.collector = collector;
    this.clock = clock;
  }

  /** Ends what is going on after the kenmerk that is being fetched. */
  void stop() {
    stopping = true;
  }

  void run(Job job) {
    String token = UUID.randomUUID().toString();
    Instant now = now();
    feeds
        .claim(job.key(), token, now, now.plus(job.lease()))
        .ifPresent(feed -> look(job, token, feed));
  }

  private void look(Job job, String token, Feed feed) {
    Window window = window(job.settings(), feed);
    Instant asked = now();
    Answer<List<BerichtLijstResultaat>> answer = list(job, window);
    if (!(answer instanceof Answer.Given<List<BerichtLijstResultaat>> given)) {
      fail(job, token, feed, answer);
      return;
    }
    Instant theirs = theirs(given.clock(), asked.minus(job.settings().overlap()));
    if (feed.reached() == null) {
      Instant begin = theirs.minus(job.settings().lookback());
      feeds.reached(job.key(), token, begin, now());
      return;
    }
    if (!fetch(job, token, feed, given.value())) {
      return;
    }
    Instant end = window.tijdstempelTot();
    boolean behind = end != null && end.isBefore(theirs);
    feeds.reached(job.key(), token, behind ? end : theirs, behind ? now() : next(job));
    if (feed.trouble() != null) {
      LOG.info("Fetching {} works again", named(job.key()));
    }
  }

  /** The first look only reads Digipoort's clock. */
  private Window window(FeedSettings settings, Feed feed) {
    Instant reached = feed.reached();
    if (reached == null) {
      return new Window(now().minus(settings.overlap()), null);
    }
    Instant end = reached.plus(settings.window());
    return new Window(reached.minus(settings.overlap()), end.isBefore(now()) ? end : null);
  }

  /** A moment on their clock that the list certainly knew of. */
  private static Instant theirs(@Nullable ClockReading reading, Instant otherwise) {
    return reading == null
        ? otherwise
        : reading.created().minus(Duration.between(reading.asked(), reading.answered()).abs());
  }

  private static Answer<List<BerichtLijstResultaat>> list(Job job, Window window) {
    try {
      Answer<List<BerichtLijstResultaat>> answer =
          job.source().berichtenLijst(job.key().asked(), window);
      return answer == null ? Collector.broken("null") : answer;
    } catch (RuntimeException | LinkageError e) {
      return Collector.broken(e.toString());
    }
  }

  /** True when everything is stored or noted; else it goes on another time, maybe elsewhere. */
  private boolean fetch(Job job, String token, Feed feed, List<BerichtLijstResultaat> listed) {
    Map<Kenmerk, Gap> gaps = gaps(job.key());
    int failures = 0;
    for (Kenmerk kenmerk : wanted(listed, gaps)) {
      if (stopping || !feeds.renew(job.key(), token, now().plus(job.lease()))) {
        return false;
      }
      Gap gap = gaps.get(kenmerk);
      Answer<Integer> answer = collector.fetch(job.source(), job.key(), kenmerk);
      if (answer instanceof Answer.Given<Integer>) {
        if (gap != null) {
          feeds.close(job.key(), kenmerk);
        }
        failures = 0;
        continue;
      }
      note(job, kenmerk, gap, answer);
      failures++;
      if (!retryAfter(answer).isZero() || failures == IN_A_ROW) {
        fail(job, token, feed, answer);
        return false;
      }
    }
    return true;
  }

  /** What is listed and what failed before, but nothing that is to wait longer. */
  private Set<Kenmerk> wanted(List<BerichtLijstResultaat> listed, Map<Kenmerk, Gap> gaps) {
    Instant now = now();
    Set<Kenmerk> wanted = new LinkedHashSet<>();
    listed.forEach(line -> wanted.add(line.kenmerk()));
    gaps.values().stream()
        .filter(gap -> gap.due() != null && !gap.due().isAfter(now))
        .forEach(gap -> wanted.add(gap.kenmerk()));
    gaps.values().stream()
        .filter(gap -> gap.due() != null && gap.due().isAfter(now))
        .forEach(gap -> wanted.remove(gap.kenmerk()));
    return wanted;
  }

  private Map<Kenmerk, Gap> gaps(FeedKey key) {
    return feeds.gaps().stream()
        .filter(gap -> gap.key().equals(key))
        .collect(Collectors.toMap(Gap::kenmerk, Function.identity()));
  }

  private void note(Job job, Kenmerk kenmerk, @Nullable Gap gap, Answer<Integer> answer) {
    int tries = gap == null || gap.due() == null ? 1 : gap.tries() + 1;
    Instant now = now();
    Instant due =
        tries >= job.settings().tries()
            ? null
            : now.plus(longer(retryAfter(answer), job.settings().gap().after(tries)));
    Text trouble = Collector.trouble(answer);
    if (tries == 1 || due == null) {
      LOG.warn(
          "Kenmerk {} of {} cannot be fetched; {}: {}",
          kenmerk,
          named(job.key()),
          due == null ? "given up" : "asked for again at " + due,
          Wording.masked(trouble.en()));
    }
    Instant since = gap == null ? now : gap.since();
    feeds.keep(new Gap(job.key(), kenmerk, since, tries, due, trouble));
  }

  private void fail(Job job, String token, Feed feed, Answer<?> answer) {
    Text trouble = Collector.trouble(answer);
    Duration wait = longer(retryAfter(answer), job.settings().again().after(feed.tries() + 1));
    Instant now = now();
    if (feed.tries() == 0) {
      LOG.warn(
          "Fetching {} fails; again in {}: {}",
          named(job.key()),
          wait,
          Wording.masked(trouble.en()));
    }
    feeds.failed(job.key(), token, trouble, now, now.plus(wait));
  }

  /** The interval, or earlier when a gap is due before. */
  private Instant next(Job job) {
    Instant now = now();
    Instant next = now.plus(job.settings().interval().after(1));
    for (Gap gap : gaps(job.key()).values()) {
      next = gap.due() != null && gap.due().isBefore(next) ? gap.due() : next;
    }
    return next.isBefore(now) ? now : next;
  }

  private static Duration retryAfter(Answer<?> answer) {
    return answer instanceof Answer.Unavailable<?> unavailable
            && unavailable.retryAfterSeconds() != null
        ? shorter(Duration.ofSeconds(unavailable.retryAfterSeconds()), LONGEST_RETRY_AFTER)
        : Duration.ZERO;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String named(FeedKey key) {
    String soort = key.berichtsoort().isEmpty() ? "all berichtsoorten" : key.berichtsoort();
    return soort + " over aansluiting " + key.aansluiting();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
