// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
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

  List<Condition> conditions(Scope scope) {
    List<Condition> all = new ArrayList<>();
    parts.feeds().feeds().stream()
        .filter(feed -> feed.failingSince() != null && isWanted(feed.key(), scope))
        .forEach(feed -> all.add(failing(feed)));
    parts.feeds().gaps().stream()
        .filter(gap -> isWanted(gap.key(), scope))
        .collect(Collectors.groupingBy(gap -> gap.key().aansluiting()))
        .forEach((aansluiting, gaps) -> all.add(gaps(aansluiting, gaps)));
    parts.configured().all().stream()
        .map(FeedSettings::aansluiting)
        .distinct()
        .filter(scope::allowsAansluiting)
        .filter(aansluiting -> parts.channels().berichtSource(aansluiting).isEmpty())
        .forEach(aansluiting -> all.add(absent(aansluiting)));
    parts.configured().problems().forEach(problem -> all.add(wrong(problem)));
    waiting(parts.received().tally(scope), all);
    worker.failingListeners().forEach(listener -> all.add(listener(listener)));
    return all;
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

  private static Condition failing(Feed feed) {
    String soort = feed.key().berichtsoort().isEmpty() ? "*" : feed.key().berichtsoort();
    String aansluiting = feed.key().aansluiting();
    Text why = Objects.requireNonNull(feed.trouble());
    String over = soort + " over aansluiting '" + aansluiting + "'";
    return new Condition(
        "fetching-fails",
        cut(aansluiting + " " + soort),
        Level.CRITICAL,
        Owner.OPERATOR,
        aansluiting,
        new Text(
            "Ophalen van " + over + " lukt niet sinds " + feed.failingSince() + ": " + why.nl(),
            "Fetching " + over + " fails since " + feed.failingSince() + ": " + why.en()),
        new Text(
            "Kijk met digipoort:aansluiting-test " + aansluiting + " wat er mis is.",
            "See with digipoort:aansluiting-test " + aansluiting + " what is wrong."));
  }

  private static Condition gaps(String aansluiting, List<Gap> gaps) {
    Gap oldest = gaps.get(0);
    long given = gaps.stream().filter(gap -> gap.due() == null).count();
    String first = oldest.kenmerk() + ", " + oldest.since();
    return new Condition(
        "fetching-gaps",
        aansluiting,
        Level.WARNING,
        Owner.OPERATOR,
        aansluiting,
        new Text(
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
                + oldest.trouble().en()),
        new Text(
            "Vraag Digipoort (Logius) naar dit kenmerk.",
            "Ask Digipoort (Logius) about this kenmerk."));
  }

  private static Condition absent(String aansluiting) {
    return new Condition(
        "fetching-waits",
        aansluiting,
        Level.CRITICAL,
        Owner.OPERATOR,
        aansluiting,
        new Text(
            "Ontvangen wacht op aansluiting '" + aansluiting + "', die er niet is.",
            "Receiving waits for aansluiting '" + aansluiting + "', which is not there."),
        Text.verbatim("digipoort:aansluiting-list"));
  }

  private static Condition wrong(String problem) {
    return new Condition(
        "fetching-misconfigured",
        cut(problem),
        Level.CRITICAL,
        Owner.OPERATOR,
        null,
        new Text("Er wordt niets opgehaald door " + problem, "Nothing is fetched by " + problem),
        new Text("Verbeter dat bestand in etc/.", "Correct that file in etc/."));
  }

  private static Condition listener(String listener) {
    return new Condition(
        "received-listener-failing",
        cut(listener),
        Level.WARNING,
        Owner.OPERATOR,
        null,
        new Text(
            "Luisteraar " + listener + " faalt bij ontvangen berichten; ze blijven bewaard.",
            "Listener " + listener + " fails on received berichten; they are kept."),
        new Text(
            "Herstel hem; ze worden hem weer aangeboden.",
            "Repair it; they are offered to it again."));
  }

  private static String cut(String subject) {
    return subject.length() > 200 ? subject.substring(0, 200) : subject;
  }

  private void waiting(InboxTally tally, List<Condition> all) {
    Instant oldest = tally.oldest();
    if (tally.unreadable() > 0) {
      all.add(
          received(
              "received-unreadable",
              Owner.OPERATOR,
              new Text(
                  tally.unreadable() + " ontvangen bericht(en) kan geen adapter lezen.",
                  tally.unreadable() + " received bericht(en) that no adapter can read.")));
    }
    Duration age =
        oldest == null ? Duration.ZERO : Duration.between(oldest, parts.clock().instant());
    if (age.compareTo(PATIENCE) > 0) {
      all.add(
          received(
              "received-waiting",
              Owner.SUBMITTER,
              new Text(
                  tally.waiting()
                      + " ontvangen bericht(en) wachten op bevestiging, de oudste "
                      + age.toHours()
                      + " uur.",
                  tally.waiting()
                      + " received bericht(en) wait to be acknowledged, the oldest "
                      + age.toHours()
                      + " h.")));
    }
  }

  private static Condition received(String name, Owner owner, Text text) {
    Text action = Text.verbatim("digipoort:received-list");
    return new Condition(name, "", Level.WARNING, owner, null, text, action);
  }
}
