// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.trials.TrialResult.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of docs/fault-matrix.md that trials write. */
final class MatrixPage {
  static final Path FILE = Path.of("..", "docs", "fault-matrix.md");
  private static final String BEGIN = "<!-- results -->\n";
  private static final String LAST = "<!-- end of results -->";

  private MatrixPage() {}

  /** What the page says now between its marks. */
  static String written() throws IOException {
    String page = Files.readString(FILE);
    return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(LAST));
  }

  static void write(String results) throws IOException {
    String page = Files.readString(FILE);
    Files.writeString(
        FILE,
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + results
            + page.substring(page.indexOf(LAST)));
  }

  static String of(List<TrialResult> results, String summary) {
    return summary + "\n\n" + faults() + "\n" + header() + rows(results) + "\n";
  }

  private static String faults() {
    return Arrays.stream(Fault.values())
        .map(fault -> "- " + fault + ": " + fault.words() + "\n")
        .collect(Collectors.joining());
  }

  static String header() {
    return line(Stream.concat(Stream.of("where"), Arrays.stream(Fault.values()).map(Fault::name)))
        + "|---".repeat(Fault.values().length + 1)
        + "|\n";
  }

  private static String rows(List<TrialResult> results) {
    return Arrays.stream(Point.values())
        .map(
            point ->
                line(
                    Stream.concat(
                        Stream.of(point.words()),
                        Arrays.stream(Fault.values()).map(fault -> cell(results, fault, point)))))
        .collect(Collectors.joining());
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(List<TrialResult> results, Fault fault, Point point) {
    List<TrialResult> here =
        results.stream()
            .filter(TrialResult::hit)
            .filter(r -> r.plan().fault() == fault && r.plan().point() == point)
            .toList();
    long broken = here.stream().mapToLong(result -> result.violations().size()).sum();
    return here.isEmpty()
        ? "-"
        : here.size()
            + ":"
            + count(here, "C", End.COMPLETED)
            + count(here, "R", End.REJECTED)
            + count(here, "r", End.REJECTED_NEEDLESSLY)
            + count(here, "P", End.PARKED)
            + count(here, "p", End.PARKED_NEEDLESSLY)
            + count(here, "w", End.WAITS_FOR_PARKED)
            + (broken > 0 ? " **" + broken + " broken**" : "");
  }

  private static String count(List<TrialResult> results, String letter, End end) {
    long count = results.stream().mapToLong(result -> result.count(end)).sum();
    return count == 0 ? "" : " " + count + letter;
  }
}
