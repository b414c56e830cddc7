// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Operations;
import digipoort.api.State;
import digipoort.api.Summary;
import digipoort.json.JsonWriter;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "summary",
    description = "Counts the deliveries and names what a person should look at")
public final class SummaryCommand extends DigipoortCommand {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Operations operations;

  @Override
  void run(Language language, Actor actor) {
    Summary summary = present(operations, Operations.class).summary(actor);
    if (json) {
      out.println(JsonWriter.pretty().summary(summary));
      return;
    }
    Paper paper = new Paper(out, language);
    for (State state : State.values()) {
      Long count = summary.counts().get(state);
      if (count != null) {
        paper.line(state.name(), state.name(), count);
      }
    }
    if (summary.counts().isEmpty()) {
      out.println(language.choose("Nog geen leveringen.", "No deliveries yet."));
    }
    if (summary.oldestOpen() != null) {
      paper.line("Oudste open", "Oldest open", paper.moment(summary.oldestOpen()));
    }
    if (summary.received() > 0) {
      paper.line("Te bevestigen", "To acknowledge", summary.received());
    }
    out.println();
    out.println(
        summary.attention().isEmpty()
            ? language.choose("Niets vraagt aandacht.", "Nothing needs attention.")
            : language.choose("Vraagt aandacht:", "Needs attention:"));
    summary.attention().forEach(text -> out.println("  - " + language.choose(text)));
  }
}
