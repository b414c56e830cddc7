// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Decision;
import digipoort.api.Inbox;
import digipoort.api.Received;
import digipoort.api.Text;
import digipoort.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    name = "received-export",
    description = "Writes a received bericht and its bijlagen to a folder, byte for byte")
public final class ReceivedExportCommand extends DigipoortCommand {
  private static final Decision DONE = new Decision(true, Text.verbatim("written"));

  @Argument(name = "ID", description = "Id, the begin of an id, or a reference", required = true)
  @Completion(ReceivedIdCompleter.class)
  String id = "";

  @Argument(
      index = 1,
      name = "FOLDER",
      description = "In the export folder; made when it is not there",
      required = true)
  String folder = "";

  @Option(name = "--force", description = "Overwrite files that are there")
  boolean force;

  @Reference(optional = true)
  @Nullable Inbox inbox;

  @Override
  void run(Language language, Actor actor) {
    Received found = new ReceivedFinder(present(inbox, Inbox.class), actor).find(id);
    Path target = toWrite(folder);
    Map<Path, BerichtInhoud> files = files(found, target);
    Path index = target.resolve("index.json");
    ConfinedFolder.make(target);
    for (Path file : files.keySet()) {
      refuse(file);
    }
    refuse(index);
    files.forEach((file, inhoud) -> new NewFile(file, force).write(out -> copy(inhoud, out)));
    byte[] json = JsonWriter.pretty().received(found).getBytes(StandardCharsets.UTF_8);
    new NewFile(index, force)
        .write(
            out -> {
              out.write(json);
              return DONE;
            });
    files.keySet().forEach(file -> this.out.println(file));
    this.out.println(index);
  }

  /** What is there is found before anything is written. */
  private void refuse(Path file) {
    if (!force && Files.exists(file)) {
      throw new FailedException(file + " exists already (use --force to overwrite it)");
    }
  }

  /** The names that Digipoort gave come after a word of ours: unique, and harmless everywhere. */
  private static Map<Path, BerichtInhoud> files(Received found, Path target) {
    Map<Path, BerichtInhoud> files = new LinkedHashMap<>();
    BerichtInhoud inhoud = found.bericht().inhoud();
    files.put(target.resolve("inhoud-" + inhoud.bestandsnaam()), inhoud);
    List<BerichtInhoud> bijlagen = found.bericht().bijlagen();
    for (int i = 0; i < bijlagen.size(); i++) {
      String name = "bijlage-" + (i + 1) + "-" + bijlagen.get(i).bestandsnaam();
      files.put(target.resolve(name), bijlagen.get(i));
    }
    return files;
  }

  private static Decision copy(BerichtInhoud inhoud, OutputStream out) throws IOException {
    try (InputStream in = inhoud.open()) {
      in.transferTo(out);
    }
    return DONE;
  }
}
