// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Outbox;
import digipoort.api.State;
import digipoort.json.JsonWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    name = "delivery-list",
    description = "Lists deliveries, newest first")
public final class DeliveryListCommand extends DigipoortCommand {
  @Option(name = "--state", description = "Only in this state; may be repeated", multiValued = true)
  @Completion(StateCompleter.class)
  @Nullable List<String> states;

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
      description = "Only with this submissionKey, aanleverkenmerk or kenmerk")
  @Nullable String reference;

  @Option(name = "--owner", description = "Only what this user submitted")
  @Nullable String owner;

  @Option(name = "--since", description = "Stored since: 30m, 2h, 7d, a date or a moment")
  @Nullable String since;

  @Option(name = "--until", description = "Stored before: 30m, 2h, 7d, a date or a moment")
  @Nullable String until;

  @Option(name = "--after", description = "Reads on after the delivery with this id")
  @Nullable String after;

  @Option(name = "--limit", description = "How many at the most, up to 1000")
  int limit = 50;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Option(name = "--no-format", description = "Plain columns with full ids, for scripts")
  boolean noFormat;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  Clock clock = Clock.system(Paper.DUTCH);

  @Override
  void run(Language language, Actor actor) {
    List<Delivery> deliveries = present(outbox, Outbox.class).list(query(), actor);
    if (json) {
      out.println(JsonWriter.pretty().deliveries(deliveries));
      return;
    }
    ShellTable table = new ShellTable();
    for (String column :
        List.of(
            "Id",
            language.choose("Staat", "State"),
            "Berichtsoort",
            "Belanghebbende",
            "Tijdvak",
            "Aansluiting",
            "Aanleverkenmerk",
            "Kenmerk",
            language.choose("Gewijzigd", "Changed"))) {
      table.column(column);
    }
    table.emptyTableText(language.choose("Geen leveringen gevonden", "No deliveries found"));
    Paper paper = new Paper(out, language);
    deliveries.forEach(delivery -> table.addRow().addContent(row(delivery, paper)));
    table.print(out, !noFormat);
  }

  private Object[] row(Delivery delivery, Paper paper) {
    String id = delivery.id().value();
    return new Object[] {
      noFormat ? id : id.substring(0, 8),
      delivery.state(),
      delivery.berichtsoort(),
      delivery.belanghebbende().nummer(),
      delivery.tijdvak() == null ? "" : delivery.tijdvak(),
      delivery.aansluiting(),
      delivery.aanleverkenmerk(),
      delivery.kenmerk() == null ? "" : delivery.kenmerk(),
      paper.moment(delivery.updated())
    };
  }

  private DeliveryQuery query() {
    if (limit < 1 || limit > 1000) {
      throw new FailedException("--limit: " + limit + " (expected: 1 to 1000)");
    }
    return new DeliveryQuery(
            wantedStates(),
            berichtsoort,
            aansluiting,
            belanghebbende,
            reference,
            since == null ? null : Since.read("--since", since, clock),
            until == null ? null : Since.read("--until", until, clock),
            limit,
            0)
        .by(owner)
        .after(after == null ? null : id(after));
  }

  private static DeliveryId id(String words) {
    try {
      return new DeliveryId(words);
    } catch (IllegalArgumentException e) {
      throw new FailedException("--after: '" + words + "' (expected: the whole id of a delivery)");
    }
  }

  private Set<State> wantedStates() {
    Set<State> wanted = EnumSet.noneOf(State.class);
    for (String name : states == null ? List.<String>of() : states) {
      try {
        wanted.add(State.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new FailedException(
            "--state: '" + name + "' (expected: one of " + Arrays.toString(State.values()) + ")");
      }
    }
    return wanted;
  }
}
