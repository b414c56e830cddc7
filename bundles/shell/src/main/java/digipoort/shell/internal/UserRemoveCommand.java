// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.console.UserAccounts;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "user-remove",
    description = "Removes a user, its key and its scope; what it filed stays")
public final class UserRemoveCommand extends AccountCommand {
  @Argument(name = "NAME", description = "As user-list shows it", required = true)
  String name = "";

  @Override
  void run(Language language, Actor actor, UserAccounts users) {
    users.remove(name, actor.name());
    out.println(language.choose("Gebruiker " + name + " verwijderd", "User " + name + " removed"));
  }
}
