// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.internal.scenario.Bericht;
import digipoort.simulator.internal.scenario.Bericht.Labels;
import digipoort.simulator.internal.scenario.Scenario;
import digipoort.simulator.internal.scenario.When;
import digipoort.simulator.internal.wus.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The berichten that can be fetched: those in data files, and those that answer deliveries. */
final class Postbox {
  private final Archive archive;

  Postbox(Archive archive) {
    this.archive = archive;
  }

  /** Notes when each data file was first seen, from which its moments count. */
  void look() {
    for (Bericht bericht : archive.catalogue().berichten()) {
      firstSeen(bericht);
    }
  }

  /** What lies ready for a party, oldest first. */
  List<Post> of(String oin) throws Refusal {
    List<Post> posts = new ArrayList<>();
    for (Bericht bericht : archive.catalogue().berichten()) {
      if (!bericht.forDeliveries() && (bericht.oin().equals("*") || bericht.oin().equals(oin))) {
        for (When moment : bericht.moments()) {
          posts.add(
              new Post(
                  bericht,
                  bericht.labels(),
                  bericht.belanghebbende(),
                  moment.from(firstSeen(bericht))));
        }
      }
    }
    Predicate<String> answered = archive.catalogue().answersByBericht();
    for (LedgerEntry entry : archive.ledger().processen(oin)) {
      if (entry.outcome() == Outcome.ACCEPTED && answered.test(entry.aanleverkenmerk())) {
        addAnswers(posts, entry);
      }
    }
    posts.removeIf(post -> post.moment().isAfter(archive.now()));
    posts.sort(Comparator.comparing(Post::moment));
    return posts;
  }

  private void addAnswers(List<Post> posts, LedgerEntry entry) throws Refusal {
    Scenario scenario = archive.scenario(entry.aanleverkenmerk());
    List<Reached> reached = archive.statuses(entry);
    if (reached.isEmpty() || reached.size() < scenario.steps().size()) {
      return;
    }
    Instant end = reached.get(reached.size() - 1).moment();
    for (String name : scenario.others().berichten()) {
      Optional<Bericht> bericht = archive.catalogue().bericht(name);
      bericht.ifPresent(
          found -> posts.add(new Post(found, labels(found, entry), entry.belanghebbende(), end)));
    }
  }

  private static Labels labels(Bericht bericht, LedgerEntry entry) {
    Labels own = bericht.labels();
    return new Labels(
        entry.kenmerk(),
        own.berichtsoort(),
        entry.kenmerk() + "-" + bericht.name(),
        entry.aanleverkenmerk(),
        own.eerderAanleverkenmerk(),
        own.rolBelanghebbende(),
        own.identiteitAanleveraar(),
        own.rolOntvanger());
  }

  private Instant firstSeen(Bericht bericht) {
    return archive.notes().first("bericht " + bericht.name(), archive.now());
  }
}
