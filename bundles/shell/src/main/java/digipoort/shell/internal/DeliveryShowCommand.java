// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Outbox;
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
    name = "delivery-show",
    description = "Explains one delivery: where it stands, what that means, what happened")
public final class DeliveryShowCommand extends DigipoortCommand {
  @Argument(name = "ID", description = "Id, the begin of an id, or a reference", required = true)
  @Completion(DeliveryIdCompleter.class)
  String id = "";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  @Override
  void run(Language language, Actor actor) {
    DeliveryId found = new DeliveryFinder(present(outbox, Outbox.class), actor).find(id);
    History history =
        present(outbox, Outbox.class)
            .history(found, actor)
            .orElseThrow(() -> new FailedException("Delivery " + found + " is no longer there"));
    if (json) {
      out.println(JsonWriter.pretty().history(history));
    } else {
      new Paper(out, language, colours()).history(history);
    }
  }
}
