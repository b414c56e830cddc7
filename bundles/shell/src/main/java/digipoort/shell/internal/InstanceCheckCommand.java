// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Role;
import digipoort.api.Severity;
import digipoort.json.JsonWriter;
import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.Report;
import digipoort.xbrl.XmlRefusedException;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    name = "instance-check",
    description = "Checks an XBRL instance by the installed taxonomy it names; sends nothing")
public final class InstanceCheckCommand extends DigipoortCommand {
  @Argument(name = "FILE", description = "The instance", required = true)
  @Completion(ImportFileCompleter.class)
  String file = "";

  @Option(
      name = "--plain",
      description =
          "By XBRL alone, without the rules of SBR (FR-NL, presentation); so are reports with filing"
              + " indicators")
  boolean plain;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Taxonomies taxonomies;

  @Override
  void run(Language language, Actor actor) {
    actor.require(Role.SUBMIT);
    Path path = toRead(file);
    byte[] octets = octets(path);
    String name = String.valueOf(path.getFileName());
    boolean sbr = !plain;
    Taxonomy taxonomy;
    try {
      Report report = read(octets);
      sbr = sbr && !isEuropean(report);
      taxonomy = taxonomy(report.entryPoint());
    } catch (FailedException | TaxonomyRefusedException e) {
      // what needs no taxonomy is found even so
      print(sbr ? FilingRules.check(name, octets).findings() : List.of(), language);
      throw e;
    }
    InstanceCheck check = sbr ? InstanceCheck.sbr(taxonomy) : InstanceCheck.plain(taxonomy);
    List<Finding> findings = check.check(name, octets);
    print(findings, language);
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new FailedException(language.choose(file + " is niet geldig", file + " is not valid"));
    }
    if (!json) {
      Taxonomy.Origin by = taxonomy.origin();
      out.println(
          language.choose(
              file + " is geldig volgens " + by.name() + " (" + by.file() + ")",
              file + " is valid by " + by.name() + " (" + by.file() + ")"));
    }
  }

  private void print(List<Finding> findings, Language language) {
    if (json) {
      out.println(JsonWriter.pretty().findings(findings));
    } else {
      new Paper(out, language).findings(findings);
    }
  }

  private byte[] octets(Path path) {
    try {
      if (Files.size(path) > BerichtInhoud.MAX_LENGTH) {
        throw new FailedException(
            file
                + ": "
                + Files.size(path)
                + " octets (expected: at most "
                + BerichtInhoud.MAX_LENGTH
                + ")");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new FailedException(file + " cannot be read: " + e);
    }
  }

  private Report read(byte[] octets) {
    try {
      return InstanceReader.read(octets);
    } catch (XmlRefusedException e) {
      throw new FailedException(
          file + ", line " + e.line() + ": " + e.getMessage() + " (expected: an XBRL instance)");
    }
  }

  /**
   * A report to a European supervisor says what it files by indicators, and follows no SBR rule.
   */
  private static boolean isEuropean(Report report) {
    return report
        .all()
        .anyMatch(fact -> FilingIndicators.NAMESPACE.equals(fact.concept().getNamespaceURI()));
  }

  private Taxonomy taxonomy(String entryPoint) {
    return present(taxonomies, Taxonomies.class)
        .find(entryPoint)
        .orElseThrow(
            () ->
                new FailedException(
                    "No package in etc/digipoort/taxonomies has the entry point "
                        + entryPoint
                        + "; see digipoort:taxonomy-list --entry-points"));
  }
}
