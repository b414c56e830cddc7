// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.trials.TrialResult.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What many trials came to. */
final class Report {
  private final List<TrialResult> results;

  Report(List<TrialResult> results) {
    this.results = results;
  }

  /** The points at which no fault struck. */
  List<Point> missed() {
    return Arrays.stream(Point.values()).filter(point -> hits(point) == 0).toList();
  }

  private long hits(Point point) {
    return results.stream().filter(TrialResult::hit).filter(r -> r.plan().point() == point).count();
  }

  private long tried(Point point) {
    return results.stream().filter(r -> r.plan().point() == point).count();
  }

  private long ended(End end) {
    return results.stream().mapToLong(result -> result.count(end)).sum();
  }

  /** In one sentence. */
  String summary() {
    long filings = results.stream().mapToLong(result -> result.ends().size()).sum();
    String ends =
        Arrays.stream(End.values())
            .map(end -> ended(end) + " " + end)
            .collect(Collectors.joining(", "));
    long violations = results.stream().mapToLong(result -> result.violations().size()).sum();
    long hits = results.stream().filter(TrialResult::hit).count();
    return String.format(
        Locale.ROOT,
        "%,d trials with %,d filings; the fault struck in %,d. Ends: %s. Guarantee broken: %d.",
        results.size(),
        filings,
        hits,
        ends,
        violations);
  }

  String text(Duration time, long seed) {
    String points =
        Arrays.stream(Point.values())
            .map(
                point ->
                    String.format(
                        Locale.ROOT, "  %-18s %5d of %5d", point, hits(point), tried(point)))
            .collect(Collectors.joining("\n"));
    return summary()
        + "\nSeeds from "
        + seed
        + ", "
        + time.toSeconds()
        + " s. How often each point was hit:\n"
        + points;
  }

  /** One line for each trial. */
  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        results.stream()
            .map(
                result ->
                    String.join(
                        "\t",
                        Long.toString(result.plan().seed()),
                        result.plan().fault().name(),
                        result.plan().point().name(),
                        Boolean.toString(result.hit()),
                        result.ends().stream().map(End::name).collect(Collectors.joining(",")),
                        result.violations().toString()))
            .toList());
  }
}
