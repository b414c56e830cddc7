// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.json.JsonWriter;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "aansluiting-list",
    description = "Lists the aansluitingen; a broken one with its reason")
public final class AansluitingListCommand extends TableCommand {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  List<Aansluitingen> aansluitingen = List.of();

  @Override
  void run(Language language, Actor actor) {
    List<Aansluiting> list = new EveryAansluiting(aansluitingen).list(actor);
    if (json) {
      out.println(JsonWriter.pretty().aansluitingen(list));
      return;
    }
    FittedTable table =
        new FittedTable(
            language.choose(
                "Geen aansluitingen; maak etc/digipoort.core.aansluiting-NAAM.cfg",
                "No aansluitingen; make etc/digipoort.core.aansluiting-NAAM.cfg"),
            new FittedTable.Column("Aansluiting", 9, 0),
            new FittedTable.Column("Omgeving", 9, 1),
            new FittedTable.Column("OIN", 20, 2),
            new FittedTable.Column(language.choose("Bruikbaar", "Usable"), 6, 0),
            new FittedTable.Column("Detail", 20, 1));
    for (Aansluiting aansluiting : list) {
      table.add(
          aansluiting.naam(),
          aansluiting.omgeving(),
          aansluiting.oin(),
          aansluiting.usable() ? language.choose("ja", "yes") : language.choose("nee", "no"),
          language.choose(aansluiting.detail()));
    }
    print(table);
    Paper paper = new Paper(out, language);
    list.stream()
        .filter(aansluiting -> !noFormat)
        .filter(aansluiting -> !aansluiting.usable())
        .forEach(broken -> paper.show("%s: %s", broken.naam(), paper.choose(broken.detail())));
  }
}
