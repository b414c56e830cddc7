// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.Scope;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Feed;
import digipoort.outbox.internal.store.FeedKey;
import digipoort.outbox.internal.store.Gap;
import digipoort.outbox.internal.store.InboxTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a person should look at in the inbox. */
final class InboxAttention {
  /** What nobody takes over within a day is forgotten. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final InboxParts parts;
  private final InboxWorker worker;

  InboxAttention(InboxParts parts, InboxWorker worker) {
    this.parts = parts;
    this.worker = worker;
  }

  List<Text> lines(InboxTally tally, Scope scope) {
    List<Text> lines = new ArrayList<>();
    parts.feeds().feeds().stream()
        .filter(feed -> feed.failingSince() != null && isWanted(feed.key(), scope))
        .forEach(feed -> lines.add(failing(feed)));
    parts.feeds().gaps().stream()
        .filter(gap -> isWanted(gap.key(), scope))
        .collect(Collectors.groupingBy(gap -> gap.key().aansluiting()))
        .forEach((aansluiting, gaps) -> lines.add(gaps(aansluiting, gaps)));
    for (FeedSettings feed : parts.configured().all()) {
      if (scope.allowsAansluiting(feed.aansluiting())
          && parts.channels().berichtSource(feed.aansluiting()).isEmpty()) {
        lines.add(absent(feed.aansluiting()));
      }
    }
    parts.configured().problems().forEach(problem -> lines.add(wrong(problem)));
    waiting(tally, lines);
    for (String listener : worker.failingListeners()) {
      lines.add(
          new Text(
              "Luisteraar " + listener + " faalt bij ontvangen berichten; ze blijven bewaard.",
              "Listener " + listener + " fails on received berichten; they are kept."));
    }
    return lines;
  }

  private boolean isWanted(FeedKey key, Scope scope) {
    return scope.allowsAansluiting(key.aansluiting())
        && (key.berichtsoort().isEmpty() || scope.allowsBerichtsoort(key.berichtsoort()))
        && parts.configured().all().stream()
            .anyMatch(
                feed ->
                    feed.aansluiting().equals(key.aansluiting())
                        && feed.berichtsoorten().contains(key.berichtsoort()));
  }

  private static Text failing(Feed feed) {
    String soort = feed.key().berichtsoort().isEmpty() ? "*" : feed.key().berichtsoort();
    Text why = Objects.requireNonNull(feed.trouble());
    String over = soort + " over aansluiting '" + feed.key().aansluiting() + "'";
    return new Text(
        "Ophalen van " + over + " lukt niet sinds " + feed.failingSince() + ": " + why.nl(),
        "Fetching " + over + " fails since " + feed.failingSince() + ": " + why.en());
  }

  private static Text gaps(String aansluiting, List<Gap> gaps) {
    Gap oldest = gaps.get(0);
    long given = gaps.stream().filter(gap -> gap.due() == null).count();
    String first = oldest.kenmerk() + ", " + oldest.since();
    return new Text(
        gaps.size()
            + " kenmerk(en) over aansluiting '"
            + aansluiting
            + "' niet op te halen ("
            + given
            + " opgegeven), als eerste "
            + first
            + ": "
            + oldest.trouble().nl(),
        gaps.size()
            + " kenmerk(en) over aansluiting '"
            + aansluiting
            + "' cannot be fetched ("
            + given
            + " given up), the first "
            + first
            + ": "
            + oldest.trouble().en());
  }

  private static Text absent(String aansluiting) {
    return new Text(
        "Ontvangen wacht op aansluiting '"
            + aansluiting
            + "', die er niet is: digipoort:aansluiting-list.",
        "Receiving waits for aansluiting '"
            + aansluiting
            + "', which is not there: digipoort:aansluiting-list.");
  }

  private static Text wrong(String problem) {
    return new Text("Er wordt niets opgehaald door " + problem, "Nothing is fetched by " + problem);
  }

  private void waiting(InboxTally tally, List<Text> lines) {
    Instant oldest = tally.oldest();
    if (tally.unreadable() > 0) {
      lines.add(
          new Text(
              tally.unreadable()
                  + " ontvangen bericht(en) kan geen adapter lezen: digipoort:received-list.",
              tally.unreadable()
                  + " received bericht(en) that no adapter can read: digipoort:received-list."));
    }
    if (oldest != null) {
      Duration age = Duration.between(oldest, parts.clock().instant());
      if (age.compareTo(PATIENCE) > 0) {
        lines.add(
            new Text(
                tally.waiting()
                    + " ontvangen bericht(en) wachten op bevestiging, de oudste "
                    + age.toHours()
                    + " uur: digipoort:received-list.",
                tally.waiting()
                    + " received bericht(en) wait to be acknowledged, the oldest "
                    + age.toHours()
                    + " h: digipoort:received-list."));
      }
    }
  }
}
