// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.Role;
import digipoort.api.Severity;
import digipoort.evidence.EvidenceFile;
import digipoort.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "evidence-verify",
    description = "Checks a file of delivery-export, without network or database")
public final class EvidenceVerifyCommand extends DigipoortCommand {
  @Argument(name = "FILE", description = "The zip", required = true)
  @Completion(ImportFileCompleter.class)
  String file = "";

  @Option(
      name = "--key",
      description = "Fingerprint of the installation that must have written it; default any")
  @Nullable String key;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Override
  void run(Language language, Actor actor) {
    actor.require(Role.READ);
    List<Finding> findings = findings();
    if (json) {
      out.println(JsonWriter.pretty().findings(findings));
    } else {
      new Paper(out, language).findings(findings);
    }
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new FailedException(
          language.choose(file + " is geen betrouwbaar bewijs", file + " is no sound evidence"));
    }
    if (!json) {
      out.println(language.choose(file + " is ongewijzigd", file + " is unchanged"));
    }
  }

  private List<Finding> findings() {
    try {
      return EvidenceFile.verify(toRead(file), key);
    } catch (IOException e) {
      throw new FailedException(file + " cannot be read as an evidence file: " + e);
    }
  }
}
