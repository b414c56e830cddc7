// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.AdapterInfo;
import digipoort.api.Adapters;
import digipoort.json.JsonWriter;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "adapter-list",
    description = "Lists the adapters, the shadowed and quarantined ones too")
public final class AdapterListCommand extends DigipoortCommand {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Option(name = "--no-format", description = "Plain columns, for scripts")
  boolean noFormat;

  @Reference(optional = true)
  @Nullable Adapters adapters;

  @Override
  void run(Language language, Actor actor) {
    List<AdapterInfo> list = present(adapters, Adapters.class).list(actor);
    if (json) {
      out.println(JsonWriter.pretty().adapters(list));
      return;
    }
    ShellTable table = new ShellTable();
    table.column("Adapter");
    table.column(language.choose("Versie", "Version"));
    table.column(language.choose("Actief", "Active"));
    table.column("Berichtsoorten");
    table.column("Detail");
    table.emptyTableText(
        language.choose(
            "Geen adapters; installeer er een met bijvoorbeeld: feature:install"
                + " digipoort-adapter-ob",
            "No adapters; install one with for example: feature:install digipoort-adapter-ob"));
    for (AdapterInfo adapter : list) {
      table
          .addRow()
          .addContent(
              adapter.name(),
              adapter.version(),
              adapter.active() ? language.choose("ja", "yes") : language.choose("nee", "no"),
              String.join(", ", adapter.berichtsoorten()),
              language.choose(adapter.detail()));
    }
    table.print(out, !noFormat);
  }
}
