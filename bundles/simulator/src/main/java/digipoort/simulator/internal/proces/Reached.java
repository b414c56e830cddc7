// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.internal.scenario.Step;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A status that a proces has reached. It follows from the ledger and the scenario alone, so that it
 * is the same after a restart.
 *
 * @param step the status
 * @param moment when it was reached
 * @param number its place among the statuses of the proces
 */
record Reached(Step step, Instant moment, int number) {

  static List<Reached> by(LedgerEntry entry, List<Step> plan, Instant now) {
    List<Reached> reached = new ArrayList<>();
    long delay = entry.statusDelayMillis();
    Instant moment = entry.time().truncatedTo(ChronoUnit.MILLIS);
    if (moment.isAfter(now)) {
      return reached;
    }
    Instant wait = now;
    for (int i = 0; i < plan.size(); i++) {
      Step step = plan.get(i);
      // without a delay everything is there at once, a millisecond apart so that no two statuses
      // are alike
      Duration usual = Duration.ofMillis(i == 0 ? 0 : Math.max(delay, 1));
      moment = moment.plus(step.after().orElse(usual));
      if (delay == 0 && step.after().isEmpty()) {
        wait = wait.plus(usual);
      }
      if (!moment.isAfter(wait)) {
        reached.add(new Reached(step, moment, i));
      }
    }
    return reached;
  }

  void write(Element result, LedgerEntry entry) {
    Answer.add(result, "kenmerk", entry.kenmerk());
    Identities.write(result, "identiteitBelanghebbende", entry.belanghebbende());
    Answer.add(result, "statuscode", step.code());
    Answer.add(result, "tijdstempelStatus", Moment.text(moment));
    Answer.add(result, "statusomschrijving", step.omschrijving());
    if (!step.foutcode().isEmpty()) {
      Element fout = Answer.add(result, "statusFoutcode");
      Answer.add(fout, "foutcode", step.foutcode());
      Answer.add(fout, "foutbeschrijving", step.foutbeschrijving());
    }
    if (!step.details().isEmpty()) {
      Answer.add(result, "statusdetails", step.details());
    }
  }
}
