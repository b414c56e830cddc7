// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Finding;
import digipoort.api.History;
import digipoort.api.Outbox;
import digipoort.api.PreviewResult;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.json.JsonWriter;
import digipoort.json.SubmissionReader;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Shows a submission on its way, step by step. */
final class Progress {
  private final Outbox outbox;
  private final Actor actor;
  private final PrintStream out;
  private final Language language;
  private final Paper paper;
  private final boolean json;
  private final Runnable sendOn;
  private final Set<Finding> shown = new HashSet<>();

  Progress(
      Outbox outbox,
      Actor actor,
      PrintStream out,
      Language language,
      Paper paper,
      boolean json,
      Runnable sendOn) {
    this.sendOn = sendOn;
    this.outbox = outbox;
    this.actor = actor;
    this.out = out;
    this.language = language;
    this.paper = paper;
    this.json = json;
  }

  /** Shows what the submission becomes and whether it is right; fails when it is not. */
  void prepare(Submission submission) {
    PreviewResult preview = outbox.preview(submission, actor);
    List<Finding> findings = SubmissionReader.located(preview.findings(), submission);
    boolean unfit = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    BerichtInhoud inhoud = preview.inhoud();
    if (!json) {
      if (inhoud != null) {
        step(
            "Omgezet",
            "Mapped",
            inhoud.bestandsnaam() + ", " + inhoud.mimeType() + ", " + inhoud.length() + " bytes");
      }
      if (!unfit) {
        step("Gecontroleerd", "Validated", say("in orde", "in order"));
      }
      paper.findings(findings);
      shown.addAll(preview.findings());
    }
    if (unfit) {
      if (json) {
        out.println(JsonWriter.compact().findings(findings));
      }
      throw new FailedException("Not fit to be sent; nothing was stored");
    }
  }

  void stored(SubmitResult.Stored stored) {
    if (json) {
      out.println(JsonWriter.compact().submitResult(stored));
      return;
    }
    String before = stored.repeated() ? say(" (was er al)", " (was there already)") : "";
    step("Opgeslagen", "Stored", stored.delivery().id() + before);
  }

  /** Shows every event until the end, and then explains it; fails unless it was accepted. */
  void follow(DeliveryId id, Clock clock, Duration timeout, Pause pause, BooleanSupplier gone)
      throws InterruptedException {
    Optional<History> end =
        new Follower(outbox, actor, pause, this::event).follow(id, clock, timeout, gone);
    if (end.isEmpty()) {
      throw new FailedException(
          "Not at its end after "
              + timeout.toSeconds()
              + " s; it goes on by itself. See: digipoort:delivery-tail --id "
              + id);
    }
    Delivery delivery = end.get().delivery();
    if (json) {
      out.println(JsonWriter.compact().history(end.get()));
    } else {
      paper.findings(end.get().findings().stream().filter(f -> !shown.contains(f)).toList());
      out.println();
      paper.conclusion(delivery);
    }
    if (delivery.state() != State.COMPLETED) {
      throw new FailedException(
          "Delivery is " + delivery.state() + ". See: digipoort:delivery-show " + id);
    }
  }

  void event(Event event) {
    if (json) {
      out.println(JsonWriter.compact().event(event));
    } else {
      paper.event(event, false);
    }
    sendOn.run();
  }

  private void step(String nl, String en, String what) {
    paper.line(nl, en, what);
    sendOn.run();
  }

  private String say(String nl, String en) {
    return language.choose(nl, en);
  }
}
