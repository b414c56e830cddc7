// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Inbox;
import digipoort.api.Reading;
import digipoort.api.Received;
import digipoort.json.JsonWriter;
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
    name = "received-show",
    description = "Explains one received bericht: what it says and what to do")
public final class ReceivedShowCommand extends DigipoortCommand {
  @Argument(name = "ID", description = "Id, the begin of an id, or a reference", required = true)
  @Completion(ReceivedIdCompleter.class)
  String id = "";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Inbox inbox;

  @Override
  void run(Language language, Actor actor) {
    Inbox present = present(inbox, Inbox.class);
    Received found = new ReceivedFinder(present, actor).find(id);
    Reading reading =
        present
            .read(found.id(), actor)
            .orElseThrow(() -> new FailedException("Bericht " + id + " is no longer there"));
    Received now = present.find(found.id(), actor).orElse(found);
    if (json) {
      out.println(JsonWriter.pretty().received(now, reading));
    } else {
      new ReceivedPaper(new Paper(out, language)).print(now, reading);
    }
  }
}
