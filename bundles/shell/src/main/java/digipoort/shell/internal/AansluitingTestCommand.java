// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.json.JsonWriter;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "aansluiting-test",
    description = "Connects to Digipoort, sends no bericht, and says what is right or wrong")
public final class AansluitingTestCommand extends DigipoortCommand {
  @Argument(name = "NAAM", description = "Name of the aansluiting", required = true)
  @Completion(AansluitingCompleter.class)
  String naam = "";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  List<Aansluitingen> aansluitingen = List.of();

  @Override
  void run(Language language, Actor actor) {
    List<Finding> findings = new EveryAansluiting(aansluitingen).test(naam, actor);
    if (json) {
      out.println(JsonWriter.pretty().findings(findings));
    } else {
      new Paper(out, language).findings(findings);
    }
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new FailedException(
          language.choose(
              "Aansluiting " + naam + " werkt niet", "Aansluiting " + naam + " does not work"));
    }
    if (!json) {
      out.println(
          language.choose("Aansluiting " + naam + " werkt", "Aansluiting " + naam + " works"));
    }
  }
}
