// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Adapters;
import digipoort.api.Decision;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "adapter-release",
    description = "Takes an adapter out of quarantine, and lets it try again what it failed at")
public final class AdapterReleaseCommand extends DigipoortCommand {
  @Argument(name = "NAME", description = "As digipoort:adapter-list shows it", required = true)
  String name = "";

  @Reference(optional = true)
  @Nullable Adapters adapters;

  @Override
  void run(Language language, Actor actor) {
    Decision decision = present(adapters, Adapters.class).release(name, actor);
    if (!decision.done()) {
      throw new FailedException(language.choose(decision.text()));
    }
    out.println(language.choose(decision.text()));
  }
}
