// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Archive;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.Outbox;
import digipoort.json.JsonWriter;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
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
    name = "delivery-export",
    description = "Writes all evidence of a delivery to a zip that shows tampering")
public final class DeliveryExportCommand extends DigipoortCommand {
  @Argument(name = "ID", description = "Id, the begin of an id, or a reference", required = true)
  @Completion(DeliveryIdCompleter.class)
  String id = "";

  @Argument(
      index = 1,
      name = "FILE",
      description = "The zip to write, in the export folder; default evidence-ID.zip")
  @Nullable String file;

  @Option(name = "--force", description = "Overwrite a file that is there")
  boolean force;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  @Reference(optional = true)
  @Nullable Archive archive;

  @Override
  void run(Language language, Actor actor) {
    DeliveryId found = new DeliveryFinder(present(outbox, Outbox.class), actor).find(id);
    Archive service = present(archive, Archive.class);
    Path path = toWrite(file == null ? "evidence-" + found + ".zip" : file);
    ConfinedFolder.make(path.getParent());
    Decision decision = new NewFile(path, force).write(out -> service.export(found, out, actor));
    if (!decision.done()) {
      throw new FailedException(language.choose(decision.text()));
    }
    if (json) {
      out.println(JsonWriter.pretty().decision(decision));
    } else {
      out.println(language.choose("Geschreven: ", "Written: ") + path);
      new Paper(out, language).text(decision.text());
    }
  }
}
