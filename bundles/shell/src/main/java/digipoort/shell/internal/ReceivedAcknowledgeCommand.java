// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.Inbox;
import digipoort.api.Received;
import java.util.List;
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
    name = "received-acknowledge",
    description = "Says that received berichten were taken over; they are offered no more")
public final class ReceivedAcknowledgeCommand extends DigipoortCommand {
  @Argument(
      name = "ID",
      description = "Ids, begins of ids, or references",
      required = true,
      multiValued = true)
  @Completion(ReceivedIdCompleter.class)
  List<String> ids = List.of();

  @Reference(optional = true)
  @Nullable Inbox inbox;

  @Override
  void run(Language language, Actor actor) {
    Inbox present = present(inbox, Inbox.class);
    ReceivedFinder finder = new ReceivedFinder(present, actor);
    List<Received> all = ids.stream().map(finder::find).toList();
    for (Received one : all) {
      Decision decision = present.acknowledge(one.id(), actor);
      if (!decision.done()) {
        throw new FailedException(language.choose(decision.text()));
      }
      out.println(one.id() + "  " + language.choose(decision.text()));
    }
  }
}
