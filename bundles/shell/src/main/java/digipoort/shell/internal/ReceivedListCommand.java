// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Inbox;
import digipoort.api.Received;
import digipoort.api.ReceivedQuery;
import digipoort.json.JsonWriter;
import java.time.Clock;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "received-list",
    description = "Lists received berichten, newest first")
public final class ReceivedListCommand extends DigipoortCommand {
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

  @Option(name = "--no-format", description = "Plain columns with full ids, for scripts")
  boolean noFormat;

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
    ShellTable table = new ShellTable();
    for (String column :
        List.of(
            "Id",
            "Berichtsoort",
            "Belanghebbende",
            "Kenmerk",
            "Aansluiting",
            language.choose("Ontvangen", "Received"),
            language.choose("Gelezen", "Read"),
            language.choose("Bevestigd", "Acknowledged"))) {
      table.column(column);
    }
    table.emptyTableText(
        language.choose("Geen ontvangen berichten gevonden", "No received berichten found"));
    Paper paper = new Paper(out, language);
    found.forEach(one -> table.addRow().addContent(row(one, paper)));
    table.print(out, !noFormat);
  }

  private Object[] row(Received one, Paper paper) {
    String id = one.id().value();
    return new Object[] {
      noFormat ? id : id.substring(0, 8),
      one.bericht().berichtsoort(),
      one.bericht().belanghebbende().nummer(),
      one.bericht().kenmerk(),
      one.aansluiting(),
      paper.moment(one.fetched()),
      one.readable(),
      one.acknowledged() == null ? "" : paper.moment(one.acknowledged())
    };
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
