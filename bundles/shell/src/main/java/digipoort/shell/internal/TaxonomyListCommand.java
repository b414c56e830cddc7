// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.json.JsonWriter;
import digipoort.xbrl.taxonomy.EntryPoint;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.TaxonomyPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    name = "taxonomy-list",
    description = "Lists the taxonomy packages in etc/digipoort/taxonomies, the unusable ones too")
public final class TaxonomyListCommand extends DigipoortCommand {
  @Option(name = "--entry-points", description = "One line for each entry point")
  boolean entryPoints;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Option(name = "--no-format", description = "Plain columns, for scripts")
  boolean noFormat;

  @Reference(optional = true)
  @Nullable Taxonomies taxonomies;

  @Override
  void run(Language language, Actor actor) {
    actor.require(Role.READ);
    List<Taxonomies.Installed> packages = present(taxonomies, Taxonomies.class).packages();
    if (json) {
      out.println(
          JsonWriter.pretty().forms(packages.stream().map(TaxonomyListCommand::form).toList()));
      return;
    }
    ShellTable table = new ShellTable();
    table.column(language.choose("Bestand", "File"));
    table.column(language.choose("Naam", "Name"));
    table.column(language.choose("Versie", "Version"));
    table.column(language.choose("Bruikbaar", "Usable"));
    table.column(entryPoints ? "Entrypoint" : "Entrypoints");
    table.column("Detail");
    table.emptyTableText(
        language.choose(
            "Geen taxonomieën; zet de officiële zip in etc/digipoort/taxonomies",
            "No taxonomies; put the official zip in etc/digipoort/taxonomies"));
    packages.forEach(installed -> rows(table, installed, language));
    table.print(out, !noFormat);
  }

  private void rows(ShellTable table, Taxonomies.Installed installed, Language language) {
    TaxonomyPackage content = installed.content();
    if (content == null) {
      table
          .addRow()
          .addContent(
              installed.file(), "", "", language.choose("nee", "no"), "", installed.reason());
      return;
    }
    List<String> shown =
        entryPoints && !content.entryPoints().isEmpty()
            ? documents(content)
            : List.of(String.valueOf(content.entryPoints().size()));
    for (String each : shown) {
      table
          .addRow()
          .addContent(
              installed.file(),
              content.name(),
              content.version(),
              language.choose("ja", "yes"),
              each,
              "");
    }
  }

  private static List<String> documents(TaxonomyPackage content) {
    return content.entryPoints().stream().map(EntryPoint::documents).flatMap(List::stream).toList();
  }

  private static Map<String, Object> form(Taxonomies.Installed installed) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("file", installed.file());
    TaxonomyPackage content = installed.content();
    form.put("usable", content != null);
    if (content == null) {
      form.put("reason", installed.reason());
    } else {
      form.put("name", content.name());
      form.put("version", content.version());
      form.put("sha256", content.digest());
      form.put("entryPoints", documents(content));
    }
    return form;
  }
}
