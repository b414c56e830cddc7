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
import org.apache.karaf.shell.support.table.ShellTable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "aansluiting-list",
    description = "Lists the aansluitingen; a broken one with its reason")
public final class AansluitingListCommand extends DigipoortCommand {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Option(name = "--no-format", description = "Plain columns, for scripts")
  boolean noFormat;

  @Reference(optional = true)
  List<Aansluitingen> aansluitingen = List.of();

  @Override
  void run(Language language, Actor actor) {
    List<Aansluiting> list = new EveryAansluiting(aansluitingen).list(actor);
    if (json) {
      out.println(JsonWriter.pretty().aansluitingen(list));
      return;
    }
    ShellTable table = new ShellTable();
    table.column("Aansluiting");
    table.column("Omgeving");
    table.column("OIN");
    table.column(language.choose("Bruikbaar", "Usable"));
    table.column("Detail");
    table.emptyTableText(
        language.choose(
            "Geen aansluitingen; maak etc/digipoort.core.aansluiting-NAAM.cfg",
            "No aansluitingen; make etc/digipoort.core.aansluiting-NAAM.cfg"));
    for (Aansluiting aansluiting : list) {
      table
          .addRow()
          .addContent(
              aansluiting.naam(),
              aansluiting.omgeving(),
              aansluiting.oin() == null ? "" : aansluiting.oin(),
              aansluiting.usable() ? language.choose("ja", "yes") : language.choose("nee", "no"),
              language.choose(aansluiting.detail()));
    }
    table.print(out, !noFormat);
  }
}
