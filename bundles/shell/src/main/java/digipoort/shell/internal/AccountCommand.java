// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.console.AccountRefusedException;
import digipoort.console.UserAccounts;
import java.io.IOException;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** What an administrator does with the users of the runtime. */
public abstract class AccountCommand extends DigipoortCommand {
  @Reference(optional = true)
  @Nullable UserAccounts accounts;

  abstract void run(Language language, Actor actor, UserAccounts users);

  @Override
  final void run(Language language, Actor actor) {
    if (!user.get().isAdministrator()) {
      throw new FailedException(
          language.choose(
              "Gebruikers zijn voor wie de rol admin heeft; " + actor.name() + " heeft die niet",
              "Users are for who has the role admin; " + actor.name() + " has not"));
    }
    try {
      run(language, actor, present(accounts, UserAccounts.class));
    } catch (AccountRefusedException e) {
      throw new FailedException(e.getMessage());
    }
  }

  /** Null when nobody is there to answer. */
  final @Nullable String typed(String question, @Nullable Character mask) {
    try {
      return session == null ? null : session.readLine(question, mask);
    } catch (IOException | UnsupportedOperationException e) {
      return null; // nobody there
    }
  }
}
