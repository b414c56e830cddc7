// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actors;
import digipoort.api.Outbox;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** Offers the ids of the newest deliveries. */
@Service
public final class DeliveryIdCompleter implements Completer {
  @Reference(optional = true)
  @Nullable Actors actors;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter completer = new StringsCompleter();
    if (outbox != null) {
      new DeliveryFinder(outbox, Caller.current(actors).actor())
          .newest()
          .forEach(delivery -> completer.getStrings().add(delivery.id().value()));
    }
    return completer.complete(session, line, candidates);
  }
}
