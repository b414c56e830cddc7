// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import java.time.Instant;

/**
 * A ledger entry as a line of tab-separated text; tab, line end and backslash inside a value are
 * written as \t, \n and \\.
 */
final class LedgerLine {
  static final String HEADER =
      String.join(
          "\t",
          "time",
          "outcome",
          "operation",
          "kenmerk",
          "oin",
          "berichtsoort",
          "belanghebbende",
          "aanleverkenmerk",
          "messageId",
          "inhoudSha256",
          "statusDelayMillis",
          "reason");

  private static final int COLUMNS = HEADER.split("\t").length;

  private LedgerLine() {}

  static String write(LedgerEntry entry) {
    return String.join(
        "\t",
        entry.time().toString(),
        entry.outcome().name(),
        escaped(entry.operation()),
        escaped(entry.kenmerk()),
        escaped(entry.oin()),
        escaped(entry.berichtsoort()),
        escaped(entry.belanghebbende()),
        escaped(entry.aanleverkenmerk()),
        escaped(entry.messageId()),
        escaped(entry.inhoudSha256()),
        Long.toString(entry.statusDelayMillis()),
        escaped(entry.reason()));
  }

  static LedgerEntry read(String line) {
    String[] v = line.split("\t", -1);
    if (v.length != COLUMNS) {
      throw new IllegalStateException(
          "A line of the ledger has " + v.length + " columns (expected: " + COLUMNS + "): " + line);
    }
    for (int i = 0; i < v.length; i++) {
      v[i] = original(v[i]);
    }
    return new LedgerEntry(
        Instant.parse(v[0]),
        Outcome.valueOf(v[1]),
        v[2],
        v[3],
        v[4],
        v[5],
        v[6],
        v[7],
        v[8],
        v[9],
        Long.parseLong(v[10]),
        v[11]);
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }

  private static String original(String value) {
    return value.translateEscapes();
  }
}
