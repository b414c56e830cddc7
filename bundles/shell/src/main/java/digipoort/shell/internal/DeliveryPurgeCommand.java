// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Archive;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-purge",
    description =
        "Removes now the contents of final deliveries whose time of retention is over; this also"
            + " happens by itself every hour")
public final class DeliveryPurgeCommand extends DigipoortCommand {
  @Reference(optional = true)
  @Nullable Archive archive;

  @Override
  void run(Language language, Actor actor) {
    int removed = present(archive, Archive.class).purge(actor);
    out.println(
        language.choose(
            "De inhoud van " + removed + " aanleveringen is verwijderd",
            "The contents of " + removed + " deliveries were removed"));
  }
}
