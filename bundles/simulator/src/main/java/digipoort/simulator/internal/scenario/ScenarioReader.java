// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.scenario.Scenario.Asking;
import digipoort.simulator.internal.scenario.Scenario.Delivering;
import digipoort.simulator.internal.scenario.Scenario.Foreign;
import digipoort.simulator.internal.scenario.Scenario.Others;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a scenario. */
final class ScenarioReader {
  private static final List<String> KEYS =
      List.of(
          "about",
          "statuses",
          "accept",
          "deliver",
          "deliver.times",
          "status",
          "status.times",
          "processen",
          "processen.times",
          "listed",
          "foreign",
          "bericht",
          "omschrijving.",
          "fout.",
          "details.");
  private static final String DEFAULT = "105 100 110 200 301 301 405 400 500";

  private final DataFile file;
  private final Texts texts;

  private ScenarioReader(DataFile file, Texts texts) {
    this.file = file;
    this.texts = texts;
  }

  static Scenario read(String name, DataFile file, Texts texts) throws BrokenFileException {
    file.expectOnly(KEYS);
    return new ScenarioReader(file, texts).read(name);
  }

  private Scenario read(String name) throws BrokenFileException {
    Treatment deliver = TreatmentReader.read(file, "deliver");
    return new Scenario(
        name,
        file.required("about"),
        steps(),
        new Delivering(accepted() && deliver.fault().isEmpty(), deliver, times("deliver.times")),
        new Asking(TreatmentReader.read(file, "status"), times("status.times")),
        new Asking(TreatmentReader.read(file, "processen"), times("processen.times")),
        new Others(
            listed(), foreign(), file.all("bericht").stream().map(DataFile.Line::value).toList()));
  }

  private boolean accepted() throws BrokenFileException {
    Optional<DataFile.Line> line = file.one("accept");
    if (line.isPresent() && !List.of("yes", "no").contains(line.get().value())) {
      throw file.broken(line.get(), "accept is '" + line.get().value() + "' (expected: yes or no)");
    }
    return line.isEmpty() || line.get().value().equals("yes");
  }

  private int times(String key) throws BrokenFileException {
    Optional<DataFile.Line> line = file.one(key);
    if (line.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (!line.get().value().matches("\\d{1,6}")) {
      throw file.broken(line.get(), key + " is '" + line.get().value() + "' (expected: a number)");
    }
    return Integer.parseInt(line.get().value());
  }

  private List<Step> steps() throws BrokenFileException {
    List<Step> steps = new ArrayList<>();
    Optional<DataFile.Line> line = file.one("statuses");
    String all = line.map(DataFile.Line::value).orElse(DEFAULT);
    for (String item : all.isEmpty() ? new String[0] : all.split("\\s+")) {
      steps.add(step(item, line));
    }
    return List.copyOf(steps);
  }

  private Step step(String item, Optional<DataFile.Line> line) throws BrokenFileException {
    String[] timed = item.split("@", 2);
    String[] coded = timed[0].split("/", 2);
    if (!coded[0].matches("[A-Za-z0-9]{1,20}")) {
      throw file.broken(
          line.orElseThrow(),
          "'" + item + "' is no status (expected: CODE, CODE/FOUTCODE, either with @TIME)");
    }
    Optional<Duration> after = Optional.empty();
    if (timed.length > 1) {
      after = Optional.of(time(line.orElseThrow(), timed[1]));
    }
    String foutcode = coded.length > 1 ? coded[1] : "";
    return new Step(
        coded[0],
        texts.omschrijving(file, coded[0]),
        foutcode,
        foutcode.isEmpty() ? "" : texts.fout(file, foutcode),
        texts.details(file, coded[0]),
        after);
  }

  private Optional<Duration> listed() throws BrokenFileException {
    Optional<DataFile.Line> line = file.one("listed");
    if (line.isEmpty() || line.get().value().equals("always")) {
      return Optional.of(Duration.ZERO);
    }
    String value = line.get().value();
    if (value.equals("never")) {
      return Optional.empty();
    }
    if (!value.startsWith("after ")) {
      throw file.broken(
          line.get(), "listed is '" + value + "' (expected: always, never or after TIME)");
    }
    return Optional.of(time(line.get(), value.substring("after ".length())));
  }

  private List<Foreign> foreign() throws BrokenFileException {
    List<Foreign> all = new ArrayList<>();
    for (DataFile.Line line : file.all("foreign")) {
      String[] words = line.value().split("\\s+");
      if (words.length > 2) {
        throw file.broken(line, "'" + line.value() + "' (expected: TIME or TIME SCENARIO)");
      }
      all.add(new Foreign(time(line, words[0]), words.length > 1 ? words[1] : "Happyflow"));
    }
    return List.copyOf(all);
  }

  private Duration time(DataFile.Line line, String text) throws BrokenFileException {
    return TimeSpan.parse(text)
        .orElseThrow(
            () -> file.broken(line, "'" + text + "' (expected: " + TimeSpan.EXPECTED + ")"));
  }
}
