// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

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
record Ledger(Path file) {
  private static final int LEAST_COLUMNS = 12;

  /** A line of it. */
  record Line(String outcome, String kenmerk, String aanleverkenmerk, String messageId) {
    private static Line read(String line) {
      String[] value = line.split("\t", -1);
      if (value.length < LEAST_COLUMNS) {
        throw new IllegalStateException("Not a line of the ledger: " + line);
      }
      return new Line(value[1], value[3], value[7], value[8]);
    }
  }

  /** Each time that a delivery was accepted, oldest first. */
  List<Line> accepted(String aanleverkenmerk) {
    return lines(aanleverkenmerk).stream()
        .filter(line -> line.outcome().equals("ACCEPTED"))
        .toList();
  }

  List<Line> lines(String aanleverkenmerk) {
    try {
      String text = Files.readString(file);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .skip(1)
          .map(Line::read)
          .filter(line -> line.aanleverkenmerk().equals(aanleverkenmerk))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
