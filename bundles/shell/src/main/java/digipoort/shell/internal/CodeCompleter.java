// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actors;
import digipoort.api.CodeInfo;
import digipoort.api.Codes;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** Offers the codes of Digipoort that are known one by one. */
@Service
public final class CodeCompleter implements Completer {
  @Reference(optional = true)
  @Nullable Actors actors;

  @Reference(optional = true)
  @Nullable Codes codes;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter completer = new StringsCompleter();
    if (codes != null) {
      codes.list(Caller.current(actors).actor()).stream()
          .map(CodeInfo::code)
          .filter(code -> code.matches("[A-Z0-9/]+"))
          .forEach(completer.getStrings()::add);
    }
    return completer.complete(session, line, candidates);
  }
}
