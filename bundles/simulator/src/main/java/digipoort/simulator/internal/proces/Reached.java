// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Moment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A status that a proces has reached. It follows from the ledger alone, so that it is the same
 * after a restart.
 *
 * @param step the status
 * @param moment when it was reached
 */
record Reached(Step step, Instant moment) {

  static List<Reached> by(LedgerEntry entry, Instant now) {
    List<Reached> reached = new ArrayList<>();
    Instant begin = entry.time().truncatedTo(ChronoUnit.MILLIS);
    long delay = entry.statusDelayMillis();
    List<Step> plan = Scenario.of(entry.aanleverkenmerk()).plan();
    for (int i = 0; i < plan.size(); i++) {
      // without a delay everything is there at once, a millisecond apart so that no two statuses
      // are alike
      Instant moment = begin.plusMillis(i * Math.max(delay, 1));
      if (delay == 0 || !moment.isAfter(now)) {
        reached.add(new Reached(plan.get(i), moment));
      }
    }
    return reached;
  }

  void write(Element result, LedgerEntry entry) {
    Answer.add(result, "kenmerk", entry.kenmerk());
    writeBelanghebbende(result, entry);
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

  static void writeBelanghebbende(Element parent, LedgerEntry entry) {
    int colon = entry.belanghebbende().indexOf(':');
    Element identity = Answer.add(parent, "identiteitBelanghebbende");
    Answer.add(identity, "nummer", entry.belanghebbende().substring(colon + 1));
    Answer.add(identity, "type", entry.belanghebbende().substring(0, colon));
  }
}
