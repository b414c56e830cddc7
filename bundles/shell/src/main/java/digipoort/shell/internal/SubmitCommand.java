// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Outbox;
import digipoort.api.Role;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.json.JsonWriter;
import digipoort.json.SubmissionReader;
import java.time.Clock;
import java.time.Duration;
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
    name = "submit",
    description = "Hands over a submission: maps, checks and stores it; it is sent afterwards")
public final class SubmitCommand extends DigipoortCommand {
  @Argument(
      name = "FILE",
      description = "The submission in JSON, on the machine of the runtime",
      required = true)
  @Completion(ImportFileCompleter.class)
  String file = "";

  @Option(name = "--follow", description = "Show each step until the end; fails unless COMPLETED")
  boolean follow;

  @Option(name = "--timeout", description = "With --follow: stop looking after so many seconds")
  int timeoutSeconds = 3600;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  Clock clock = Clock.systemUTC();
  Pause pause = Pause.REAL;

  @Override
  void run(Language language, Actor actor) throws InterruptedException {
    actor.require(Role.SUBMIT);
    Paper paper = new Paper(out, language, colours());
    Submission submission = new SubmissionFile(toRead(file)).read(paper);
    Progress progress =
        new Progress(
            present(outbox, Outbox.class), actor, out, language, paper, json, this::sendOn);
    if (follow) {
      progress.prepare(submission);
    }
    SubmitResult result = present(outbox, Outbox.class).submit(submission, actor);
    if (result instanceof SubmitResult.Refused refused) {
      if (json) {
        out.println(JsonWriter.pretty().submitResult(result));
      } else {
        paper.findings(SubmissionReader.located(refused.findings(), submission));
      }
      throw new FailedException(
          refused.earlier() == null
              ? "Refused; nothing was stored"
              : "Refused; nothing was stored. See: digipoort:delivery-show " + refused.earlier());
    }
    if (result instanceof SubmitResult.Unavailable unavailable) {
      throw notNow(unavailable, submission, paper);
    }
    SubmitResult.Stored stored = (SubmitResult.Stored) result;
    progress.stored(stored);
    if (follow) {
      progress.follow(
          stored.delivery().id(),
          clock,
          Duration.ofSeconds(timeoutSeconds),
          pause,
          this::readerGone);
    }
  }

  private FailedException notNow(
      SubmitResult.Unavailable unavailable, Submission submission, Paper paper) {
    if (json) {
      out.println(JsonWriter.pretty().submitResult(unavailable));
    } else {
      paper.findings(SubmissionReader.located(unavailable.findings(), submission));
    }
    return new FailedException(
        "Not now; nothing was stored. Hand over the same again in "
            + unavailable.retryAfter().toSeconds()
            + " s");
  }
}
