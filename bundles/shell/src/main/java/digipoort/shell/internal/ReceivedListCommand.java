// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Inbox;
import digipoort.api.Received;
import digipoort.api.ReceivedQuery;
import digipoort.json.JsonWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "received-list",
    description = "Lists received berichten, newest first")
public final class ReceivedListCommand extends TableCommand {
  @Option(name = "--waiting", description = "Only those that wait to be acknowledged")
  boolean waiting;

  @Option(name = "--acknowledged", description = "Only those that are acknowledged")
  boolean acknowledged;

  @Option(name = "--berichtsoort", description = "Only of this berichtsoort")
  @Completion(BerichtsoortCompleter.class)
  @Nullable String berichtsoort;

  @Option(name = "--aansluiting", description = "Only over this aansluiting")
  @Completion(AansluitingCompleter.class)
  @Nullable String aansluiting;

  @Option(name = "--belanghebbende", description = "Only about this number")
  @Nullable String belanghebbende;

  @Option(
      name = "--reference",
      description = "Only with this kenmerk, berichtkenmerk or aanleverkenmerk")
  @Nullable String reference;

  @Option(name = "--since", description = "Received since: 30m, 2h, 7d, a date or a moment")
  @Nullable String since;

  @Option(name = "--limit", description = "How many at the most, up to 1000")
  int limit = 50;

  @Option(name = "--offset", description = "How many to pass over")
  int offset;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Inbox inbox;

  Clock clock = Clock.system(Paper.DUTCH);

  @Override
  void run(Language language, Actor actor) {
    List<Received> found = present(inbox, Inbox.class).list(query(), actor);
    if (json) {
      out.println(JsonWriter.pretty().allReceived(found));
      return;
    }
    FittedTable table = table(language);
    Paper paper = new Paper(out, language);
    found.forEach(one -> table.add(row(one, paper)));
    print(table);
  }

  private static FittedTable table(Language language) {
    return new FittedTable(
        language.choose("Geen ontvangen berichten gevonden", "No received berichten found"),
        new FittedTable.Column("Id", 8, 0),
        new FittedTable.Column("Berichtsoort", 12, 1),
        new FittedTable.Column("Belanghebbende", 12, 2),
        new FittedTable.Column("Kenmerk", 12, 3),
        new FittedTable.Column("Aansluiting", 9, 4),
        new FittedTable.Column(language.choose("Ontvangen", "Received"), 11, 1),
        new FittedTable.Column(language.choose("Gelezen", "Read"), 5, 2),
        new FittedTable.Column(language.choose("Bevestigd", "Acknowledged"), 11, 3));
  }

  private Object[] row(Received one, Paper paper) {
    String id = one.id().value();
    return new Object[] {
      noFormat ? id : id.substring(0, 8),
      one.bericht().berichtsoort(),
      one.bericht().belanghebbende().nummer(),
      one.bericht().kenmerk(),
      one.aansluiting(),
      noFormat ? paper.moment(one.fetched()) : ColumnText.moment(one.fetched()),
      one.readable(),
      moment(one.acknowledged(), paper)
    };
  }

  private @Nullable String moment(@Nullable Instant instant, Paper paper) {
    return instant == null ? null : noFormat ? paper.moment(instant) : ColumnText.moment(instant);
  }

  private ReceivedQuery query() {
    if (limit < 1 || limit > 1000) {
      throw new FailedException("--limit: " + limit + " (expected: 1 to 1000)");
    }
    if (offset < 0) {
      throw new FailedException("--offset: " + offset + " (expected: 0 or more)");
    }
    return new ReceivedQuery(
        waiting == acknowledged ? null : acknowledged,
        berichtsoort,
        aansluiting,
        belanghebbende,
        reference,
        since == null ? null : Since.read("--since", since, clock),
        null,
        limit,
        offset);
  }
}
