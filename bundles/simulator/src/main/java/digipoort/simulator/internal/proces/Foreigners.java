// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.internal.scenario.History;
import digipoort.simulator.internal.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The processen of other software: written to the ledger once, and then as durable as the rest. */
final class Foreigners {
  private final Archive archive;
  private final Duration statusDelay;

  Foreigners(Archive archive, Duration statusDelay) {
    this.archive = archive;
    this.statusDelay = statusDelay;
  }

  /** Those of the folder {@code foreign} whose moment does not depend on a delivery. */
  synchronized void settle() {
    Instant now = archive.now();
    for (History history : archive.catalogue().history()) {
      if (!history.atNextDelivery()) {
        settle(history, now);
      }
    }
  }

  /** Those that wait for a delivery like this one, and those that its scenario brings along. */
  synchronized void settle(LedgerEntry delivery, Scenario scenario) {
    for (History history : archive.catalogue().history()) {
      if (history.atNextDelivery()
          && history.berichtsoort().equals(delivery.berichtsoort())
          && history.belanghebbende().equals(delivery.belanghebbende())) {
        settle(history, delivery.time());
      }
    }
    for (Scenario.Foreign foreign : scenario.others().foreign()) {
      add(
          delivery.time().plus(foreign.offset()),
          delivery.oin(),
          delivery.berichtsoort(),
          delivery.belanghebbende(),
          foreign.scenario());
    }
  }

  /** Adds one, and gives its kenmerk. */
  String add(
      Instant first, String oin, String berichtsoort, String belanghebbende, String scenario) {
    String kenmerk = UUID.randomUUID().toString();
    archive
        .ledger()
        .add(
            new LedgerEntry(
                first,
                Outcome.FOREIGN,
                "aanleveren",
                kenmerk,
                oin,
                berichtsoort,
                belanghebbende,
                scenario,
                "",
                "",
                statusDelay.toMillis(),
                ""));
    return kenmerk;
  }

  private void settle(History history, Instant now) {
    String note = "foreign " + history.name();
    if (!archive.notes().has(note)) {
      add(
          history.first().from(now),
          history.oin(),
          history.berichtsoort(),
          history.belanghebbende(),
          history.scenario());
      archive.notes().first(note, now);
    }
  }
}
