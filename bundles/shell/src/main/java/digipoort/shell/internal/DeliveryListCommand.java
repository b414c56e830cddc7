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
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-list",
    description = "Lists deliveries, newest first")
public final class DeliveryListCommand extends TableCommand {
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
    FittedTable table = table(language);
    Paper paper = new Paper(out, language);
    deliveries.forEach(delivery -> table.add(row(delivery, paper)));
    print(table);
  }

  private static FittedTable table(Language language) {
    return new FittedTable(
        language.choose("Geen leveringen gevonden", "No deliveries found"),
        new FittedTable.Column("Id", 8, 0),
        new FittedTable.Column(language.choose("Staat", "State"), 9, 0),
        new FittedTable.Column("Berichtsoort", 12, 1),
        new FittedTable.Column("Belanghebbende", 12, 3),
        new FittedTable.Column("Tijdvak", 8, 2),
        new FittedTable.Column("Aansluiting", 9, 5),
        FittedTable.Column.forScripts("Aanleverkenmerk"),
        FittedTable.Column.forScripts("Kenmerk"),
        new FittedTable.Column(language.choose("Sleutel van ERP", "Submission key"), 14, 1),
        new FittedTable.Column(language.choose("Gewijzigd", "Changed"), 11, 4));
  }

  private Object[] row(Delivery delivery, Paper paper) {
    String id = delivery.id().value();
    return new Object[] {
      noFormat ? id : id.substring(0, 8),
      delivery.state(),
      delivery.berichtsoort(),
      delivery.belanghebbende().nummer(),
      noFormat ? delivery.tijdvak() : ColumnText.tijdvak(delivery.tijdvak()),
      delivery.aansluiting(),
      delivery.aanleverkenmerk(),
      delivery.kenmerk(),
      delivery.submissionKey(),
      noFormat ? paper.moment(delivery.updated()) : ColumnText.moment(delivery.updated())
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
