// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Archive;
import digipoort.api.Finding;
import digipoort.api.Role;
import digipoort.api.Severity;
import digipoort.evidence.EvidenceFile;
import digipoort.evidence.EvidenceTrust;
import digipoort.json.JsonWriter;
import digipoort.wss.AnswerTrust;
import digipoort.wss.AnswerTrusts;
import digipoort.wss.Sha1;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "evidence-verify",
    description = "Checks a file of delivery-export, without network or database")
public final class EvidenceVerifyCommand extends DigipoortCommand {
  /** Exit code of a file that is as it was written, but of which something is not proven. */
  static final int NOT_PROVEN = 2;

  @Argument(name = "FILE", description = "The zip", required = true)
  @Completion(ImportFileCompleter.class)
  String file = "";

  @Option(
      name = "--key",
      description =
          "Fingerprint of the installation that must have written it; may be given more than once",
      multiValued = true)
  @Nullable List<String> keys;

  @Option(
      name = "--trust",
      description =
          "PEM file with the certificates that the signer of answers must lead to; default what the"
              + " aansluitingen here trust")
  @Completion(ImportFileCompleter.class)
  @Nullable String trust;

  @Option(name = "--sha1", description = "With --trust: accept answers signed with SHA-1")
  boolean sha1;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Archive archive;

  @Reference(optional = true)
  @Nullable AnswerTrusts trusts;

  @Override
  void run(Language language, Actor actor) {
    actor.require(Role.READ);
    List<Finding> findings = findings(actor);
    Finding verdict = findings.get(0);
    if (json) {
      out.println(JsonWriter.pretty().findings(findings));
    } else {
      out.println(language.choose(verdict.text()));
      new Paper(out, language).findings(findings.subList(1, findings.size()));
    }
    if (verdict.severity() == Severity.ERROR) {
      throw new FailedException(
          language.choose(file + " is geen betrouwbaar bewijs", file + " is no sound evidence"));
    }
    if (verdict.severity() == Severity.WARNING) {
      exitCode = NOT_PROVEN;
      if (!json) {
        out.println("-> " + language.choose(verdict.action()));
      }
    }
  }

  private List<Finding> findings(Actor actor) {
    try {
      return EvidenceFile.verify(toRead(file), heldAgainst(actor));
    } catch (IOException e) {
      throw new FailedException(file + " cannot be read as an evidence file: " + e);
    }
  }

  private EvidenceTrust heldAgainst(Actor actor) {
    Optional<String> own = Optional.ofNullable(archive).map(present -> present.key(actor));
    List<AnswerTrust> answers =
        trust == null ? (trusts == null ? List.of() : trusts.current()) : List.of(given(trust));
    return new EvidenceTrust(own, keys == null ? Set.of() : Set.copyOf(keys), answers);
  }

  private AnswerTrust given(String pem) {
    try {
      return AnswerTrust.in(toRead(pem), sha1 ? Sha1.ALLOWED : Sha1.REFUSED);
    } catch (IOException | GeneralSecurityException e) {
      throw new FailedException(pem + " cannot be read as certificates (PEM): " + e.getMessage());
    }
  }
}
