// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.internal.scenario.BrokenFileException;
import digipoort.simulator.internal.scenario.Catalogue;
import digipoort.simulator.internal.scenario.Scenario;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Rule;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Everything that the simulator knows and keeps.
 *
 * @param ledger what was accepted and refused
 * @param catalogue scenarios and berichten to be fetched
 * @param delivered contents
 * @param notes what was shown to whom, and when a data file was first seen
 * @param clock the present
 */
public record Archive(
    Ledger ledger, Catalogue catalogue, Delivered delivered, Notebook notes, Clock clock)
    implements Closeable {

  /** Opens everything in a directory. */
  public static Archive open(Path directory, Clock clock) throws IOException {
    Ledger ledger = Ledger.open(directory);
    try {
      return new Archive(
          ledger,
          Catalogue.open(directory),
          Delivered.in(directory),
          Notebook.open(directory.resolve("notes.tsv")),
          clock);
    } catch (IOException | RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  Instant now() {
    return clock.instant();
  }

  Scenario scenario(String aanleverkenmerk) throws Refusal {
    try {
      return catalogue.scenarioOf(aanleverkenmerk);
    } catch (BrokenFileException e) {
      throw new Refusal(
          Rule.SCENARIO, "the scenario cannot be used: " + e.getMessage(), aanleverkenmerk, "");
    }
  }

  List<Reached> statuses(LedgerEntry entry) throws Refusal {
    return Reached.by(entry, scenario(entry.aanleverkenmerk()).steps(), now());
  }

  @Override
  public void close() throws IOException {
    try (ledger) {
      notes.close();
    }
  }
}
