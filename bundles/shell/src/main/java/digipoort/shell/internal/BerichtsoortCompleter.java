// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actors;
import digipoort.api.Adapters;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** Offers the berichtsoorten that an adapter serves. */
@Service
public final class BerichtsoortCompleter implements Completer {
  @Reference(optional = true)
  @Nullable Actors actors;

  @Reference(optional = true)
  @Nullable Adapters adapters;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter completer = new StringsCompleter();
    if (adapters != null) {
      adapters
          .list(Caller.current(actors).actor())
          .forEach(adapter -> completer.getStrings().addAll(adapter.berichtsoorten()));
    }
    return completer.complete(session, line, candidates);
  }
}
