// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-retry",
    description = "Works on a delivery now; never resends what Digipoort may have")
public final class DeliveryRetryCommand extends DigipoortCommand {
  @Argument(name = "ID", description = "Id, the begin of an id, or a reference", required = true)
  @Completion(DeliveryIdCompleter.class)
  String id = "";

  @Reference(optional = true)
  @Nullable Outbox outbox;

  @Reference(optional = true)
  @Nullable Operations operations;

  @Override
  void run(Language language, Actor actor) {
    Decision decision =
        present(operations, Operations.class)
            .retry(new DeliveryFinder(present(outbox, Outbox.class), actor).find(id), actor);
    if (!decision.done()) {
      throw new FailedException(language.choose(decision.text()));
    }
    new Paper(out, language).text(decision.text());
  }
}
