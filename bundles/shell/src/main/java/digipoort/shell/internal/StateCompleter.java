// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.State;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Offers the states of a delivery. */
@Service
public final class StateCompleter implements Completer {
  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter completer = new StringsCompleter();
    for (State state : State.values()) {
      completer.getStrings().add(state.name());
    }
    return completer.complete(session, line, candidates);
  }
}
