// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.channel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What foutcodes of faults mean for what we do next: data with its sources.
 *
 * @param rows the first that fits counts; the last one fits anything
 */
record FaultTable(List<Row> rows) {
  private static final String FILE = "faults.txt";
  private static final Map<String, Refusal> OUTCOMES =
      Map.of(
          "retry", Refusal.TECHNICAL,
          "stop", Refusal.CONTENT,
          "ask", Refusal.UNCLASSIFIED);
  private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low", "none");

  /**
   * One row.
   *
   * @param code with x for a digit and * for anything
   * @param confidence high, medium, low or none
   */
  record Row(String code, Refusal outcome, String confidence, String source) {
    boolean fits(String foutcode) {
      String pattern = code.equals("*") ? ".*" : code.replace("x", "[0-9]");
      return Pattern.compile(pattern, Pattern.DOTALL).matcher(foutcode).matches();
    }
  }

  FaultTable {
    rows = List.copyOf(rows);
  }

  /** The one that comes with the product. */
  static FaultTable read() {
    try (InputStream in =
        Objects.requireNonNull(FaultTable.class.getResourceAsStream(FILE), FILE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws IllegalArgumentException that names the line and what is wrong with it. */
  static FaultTable parse(String text) {
    List<Row> rows = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Row row = row(line, i + 1);
        if (!codes.add(row.code())) {
          throw wrong(i + 1, "code " + row.code() + " twice");
        }
        rows.add(row);
      }
    }
    if (rows.isEmpty() || !rows.get(rows.size() - 1).code().equals("*")) {
      throw wrong(lines.size(), "the last row is not for * (expected: anything not known)");
    }
    return new FaultTable(rows);
  }

  Refusal outcome(String foutcode) {
    return rows.stream().filter(row -> row.fits(foutcode)).findFirst().orElseThrow().outcome();
  }

  private static Row row(String line, int number) {
    String[] fields = line.split("\\s*;\\s*", 4);
    if (fields.length < 4 || fields[3].isEmpty()) {
      throw wrong(number, "'" + line + "' (expected: code ; outcome ; confidence ; source)");
    }
    if (!fields[0].matches("[A-Z0-9][A-Z0-9x]*|\\*")) {
      throw wrong(number, "code '" + fields[0] + "' (expected: capitals, digits, x; or *)");
    }
    Refusal outcome = OUTCOMES.get(fields[1]);
    if (outcome == null) {
      throw wrong(number, "outcome '" + fields[1] + "' (expected: retry, stop or ask)");
    }
    if (!CONFIDENCES.contains(fields[2])) {
      throw wrong(number, "confidence '" + fields[2] + "' (expected: high, medium, low or none)");
    }
    return new Row(fields[0], outcome, fields[2], fields[3]);
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(FILE + ", line " + line + ": " + what);
  }
}
