// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Outbox;
import digipoort.api.PreviewResult;
import digipoort.api.Role;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.json.JsonWriter;
import digipoort.json.SubmissionReader;
import java.io.IOException;
import java.io.InputStream;
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
    name = "preview",
    description = "Shows what a submission would become; stores and sends nothing")
public final class PreviewCommand extends DigipoortCommand {
  @Argument(
      name = "FILE",
      description = "The submission in JSON, on the machine of the runtime",
      required = true)
  @Completion(ImportFileCompleter.class)
  String file = "";

  @Option(name = "--content", description = "Print the content that would be sent, and no more")
  boolean content;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  @Override
  void run(Language language, Actor actor) {
    actor.require(Role.SUBMIT);
    Paper paper = new Paper(out, language);
    Submission submission = new SubmissionFile(toRead(file)).read(paper);
    PreviewResult answer = present(outbox, Outbox.class).preview(submission, actor);
    List<Finding> findings = SubmissionReader.located(answer.findings(), submission);
    PreviewResult result = new PreviewResult(answer.preview(), answer.inhoud(), findings);
    if (content && result.inhoud() != null) {
      print(result.inhoud());
      return;
    }
    if (json) {
      out.println(JsonWriter.pretty().previewResult(result));
    } else {
      if (result.preview() != null) {
        paper.text(result.preview());
      }
      paper.findings(findings);
    }
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new FailedException("Not fit to be sent");
    }
  }

  private void print(BerichtInhoud inhoud) {
    try (InputStream in = inhoud.open()) {
      in.transferTo(out);
      out.println();
    } catch (IOException e) {
      throw new FailedException("The content cannot be read: " + e);
    }
  }
}
