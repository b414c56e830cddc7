// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Aansluitingen;
import digipoort.api.Actors;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** Offers the names of the aansluitingen. */
@Service
public final class AansluitingCompleter implements Completer {
  @Reference(optional = true)
  @Nullable Actors actors;

  @Reference(optional = true)
  List<Aansluitingen> aansluitingen = List.of();

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter completer = new StringsCompleter();
    for (Aansluitingen kind : aansluitingen) {
      kind.list(Caller.current(actors).actor())
          .forEach(aansluiting -> completer.getStrings().add(aansluiting.naam()));
    }
    return completer.complete(session, line, candidates);
  }
}
