// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import digipoort.api.BerichtResultaat;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Severity;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Preparation.Ready;
import digipoort.api.adapter.Preparation.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks an adapter, and checks what holds for every answer. */
record Asking(Adapter adapter) {
  private static final int LONGEST = 10_000;

  private record Came<T>(@Nullable T answer, @Nullable Throwable thrown) {}

  Preparation prepare(Trial trial) {
    Preparation answer =
        answer("prepare", trial.what(), () -> adapter.prepare(trial.submission(), trial.ticket()));
    FindingRules.assertKept(trial.what(), findings(answer));
    if (trial.submission().payload() instanceof ErpDocument document) {
      FindingRules.assertPointsInto(trial.what(), document, findings(answer));
    }
    if (answer instanceof Ready ready) {
      ReadyRules.assertKept(trial, ready);
    }
    return answer;
  }

  Verdict interpret(List<Status> statussen, Verdict byDefault) {
    String what = statussen.get(statussen.size() - 1).statuscode();
    Verdict verdict =
        answer("interpret", "status " + what, () -> adapter.interpret(statussen, byDefault));
    assertThat(verdict.conclusion()).as("status %s: conclusion", what).isNotNull();
    for (Text text : new Text[] {verdict.meaning(), verdict.action()}) {
      assertThat(text).as("status %s: meaning and action are both given", what).isNotNull();
      assertThat(text.nl().length() + text.en().length())
          .as("status %s: meaning and action are to be read by a person", what)
          .isLessThan(2 * LONGEST);
    }
    assertThat(verdict.findings())
        .as("status %s: what the answer says is cut before nobody can read it", what)
        .hasSizeLessThan(1_000);
    FindingRules.assertKept("status " + what, verdict.findings());
    return verdict;
  }

  Reading read(String what, BerichtResultaat bericht) {
    Reading reading = answer("read", what, () -> adapter.read(bericht));
    if (reading instanceof Reading.Read read) {
      assertThat(read.document()).as("%s: document", what).isNotNull();
      assertThat(read.summary()).as("%s: summary", what).isNotNull();
      assertThat(read.action()).as("%s: action", what).isNotNull();
      FindingRules.assertKept(what, read.findings());
    } else {
      FindingRules.assertKept(what, ((Reading.Unreadable) reading).findings());
    }
    return reading;
  }

  private static <T> T answer(String method, String what, Callable<T> call) {
    Came<T> came =
        assertTimeoutPreemptively(
            AdapterContract.LIMIT,
            () -> came(call),
            () ->
                method
                    + " did not end ("
                    + what
                    + "): the runtime gives up after the setting adapter.seconds, refuses the"
                    + " submission and counts a failure; three in a row are quarantine");
    if (came.thrown() != null) {
      throw new AssertionError(
          method
              + " threw an exception ("
              + what
              + "): the answer to rubbish is findings. The runtime contains it, but whoever asked is"
              + " told nothing useful, and three in a row are quarantine",
          came.thrown());
    }
    if (came.answer() == null) {
      throw new AssertionError(
          method + " returned null (" + what + "): the runtime takes that for a failure");
    }
    return came.answer();
  }

  private static <T> Came<T> came(Callable<T> call) {
    try {
      return new Came<>(call.call(), null);
    } catch (Throwable e) {
      return new Came<>(null, e);
    }
  }

  static Ready ready(String what, Preparation answer) {
    assertThat(answer)
        .as("%s is accepted; what was found: %s", what, errors(answer))
        .isInstanceOf(Ready.class);
    return (Ready) answer;
  }

  private static List<Finding> errors(Preparation answer) {
    return findings(answer).stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  static List<Finding> findings(Preparation answer) {
    return answer instanceof Unfit unfit ? unfit.findings() : ((Ready) answer).findings();
  }

  /** Everything in an answer that people read. */
  static List<Text> texts(Preparation answer) {
    List<Text> all = new ArrayList<>();
    for (Finding finding : findings(answer)) {
      all.add(finding.text());
      all.add(finding.action());
    }
    if (answer instanceof Ready ready) {
      all.add(ready.preview());
    }
    return all;
  }
}
