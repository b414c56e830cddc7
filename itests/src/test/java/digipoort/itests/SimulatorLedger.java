// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What really arrived at the simulator, read from its file; see docs/simulator.md.
 *
 * @param file ledger.tsv
 */
record SimulatorLedger(Path file) {
  private static final int COLUMNS = 12;

  /** A line of it. */
  record Line(String outcome, String kenmerk, String aanleverkenmerk, String messageId) {
    private static Line read(String line) {
      String[] value = line.split("\t", -1);
      if (value.length != COLUMNS) {
        throw new IllegalStateException("Not a line of the ledger: " + line);
      }
      return new Line(value[1], value[3], value[7], value[8]);
    }
  }

  /** Each time that a delivery was accepted, oldest first. */
  List<Line> accepted(String aanleverkenmerk) {
    return of(aanleverkenmerk).stream().filter(line -> line.outcome().equals("ACCEPTED")).toList();
  }

  /** How many deliveries were accepted. */
  long accepted() {
    return lines().stream().filter(line -> line.outcome().equals("ACCEPTED")).count();
  }

  /** Each time that a delivery arrived, oldest first. */
  List<Line> of(String aanleverkenmerk) {
    return lines().stream().filter(line -> line.aanleverkenmerk().equals(aanleverkenmerk)).toList();
  }

  private List<Line> lines() {
    try {
      String text = Files.readString(file);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).map(Line::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
