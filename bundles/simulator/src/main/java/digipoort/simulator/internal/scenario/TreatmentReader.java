// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.scenario.Treatment.Fault;
import digipoort.simulator.internal.scenario.Treatment.HttpError;
import digipoort.simulator.internal.wus.Flaw;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads words such as {@code slow 5s, unsigned} or {@code http 503 retry-after 30}. */
final class TreatmentReader {
  private static final String WORDS =
      "normal, fault [CODE [TEXT]], silence, cut [PERCENT%], slow TIME, trickle TIME, http STATUS"
          + " [retry-after SECONDS], html STATUS, "
          + Arrays.stream(Flaw.values()).map(Flaw::word).collect(Collectors.joining(", "));

  private final DataFile file;
  private final DataFile.Line line;

  private TreatmentReader(DataFile file, DataFile.Line line) {
    this.file = file;
    this.line = line;
  }

  static Treatment read(DataFile file, String key) throws BrokenFileException {
    Optional<DataFile.Line> line = file.one(key);
    return line.isEmpty() ? Treatment.NORMAL : new TreatmentReader(file, line.get()).read();
  }

  private Treatment read() throws BrokenFileException {
    Treatment treatment = Treatment.NORMAL;
    for (String item : line.value().split(",")) {
      treatment = apply(treatment, item.strip().split("\\s+", 3));
    }
    return treatment;
  }

  private Treatment apply(Treatment so, String... words) throws BrokenFileException {
    String first = words.length > 1 ? words[1] : "";
    String rest = words.length > 2 ? words[2] : "";
    Transfer transfer = so.transfer();
    switch (words[0]) {
      case "normal":
        return so;
      case "fault":
        return so.with(new Fault(first, rest));
      case "silence":
        return so.with(transfer.withSilence());
      case "cut":
        return so.with(transfer.withPercent(first.isEmpty() ? 0 : percent(first)));
      case "slow":
        return so.with(transfer.withDelay(time(first)));
      case "trickle":
        return so.with(transfer.withSpread(time(first)));
      case "http":
        return so.with(new HttpError(status(first), false, retryAfter(rest)));
      case "html":
        return so.with(new HttpError(status(first), true, ""));
      default:
        return so.with(
            Flaw.named(words[0])
                .orElseThrow(
                    () ->
                        file.broken(
                            line,
                            "'" + words[0] + "' is no way to answer (expected: " + WORDS + ")")));
    }
  }

  private int percent(String text) throws BrokenFileException {
    if (!text.matches("\\d{1,2}%")) {
      throw file.broken(line, "'" + text + "' (expected: 0% to 99%)");
    }
    return Integer.parseInt(text.substring(0, text.length() - 1));
  }

  private int status(String text) throws BrokenFileException {
    if (!text.matches("[2-5]\\d\\d")) {
      throw file.broken(line, "'" + text + "' (expected: an HTTP status)");
    }
    return Integer.parseInt(text);
  }

  private String retryAfter(String text) throws BrokenFileException {
    if (text.isEmpty()) {
      return "";
    }
    if (!text.matches("retry-after \\d{1,6}")) {
      throw file.broken(line, "'" + text + "' (expected: retry-after SECONDS)");
    }
    return text.substring(text.indexOf(' ') + 1);
  }

  private Duration time(String text) throws BrokenFileException {
    return TimeSpan.parse(text)
        .filter(span -> !span.isNegative())
        .orElseThrow(
            () -> file.broken(line, "'" + text + "' (expected: " + TimeSpan.EXPECTED + ")"));
  }
}
