// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data files as they are now: those that are shipped, and those in the folders {@code
 * scenarios}, {@code berichten} and {@code foreign} of the simulator, which win. A file that is
 * added or changed counts from the next request on.
 */
public final class Catalogue {
  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
  private static final String DEFAULT = "Happyflow";
  private static final List<String> KINDS = List.of("scenarios", "berichten", "foreign");

  private final Path directory;
  private final Shipped shipped = new Shipped();
  private String state;
  private Loaded loaded;

  private Catalogue(Path directory) throws IOException {
    this.directory = directory;
    shipped.copyTo(directory.resolve("shipped"));
    for (String kind : KINDS) {
      Files.createDirectories(directory.resolve(kind));
    }
    this.state = state();
    this.loaded = load();
  }

  /** Reads the data files, and shows in the folder {@code shipped} what there is to copy. */
  public static Catalogue open(Path directory) throws IOException {
    return new Catalogue(directory);
  }

  /**
   * The scenario of an aanleverkenmerk: its part before the first hyphen names it; else the happy
   * flow.
   *
   * @throws BrokenFileException when its file cannot be used
   */
  public Scenario scenarioOf(String aanleverkenmerk) throws BrokenFileException {
    Loaded now = current();
    String name = name(aanleverkenmerk);
    Optional<BrokenFileException> broken = Optional.ofNullable(now.broken().get(name));
    if (broken.isPresent()) {
      throw broken.get();
    }
    return Optional.ofNullable(now.scenarios().get(name))
        .or(() -> Optional.ofNullable(now.scenarios().get(DEFAULT)))
        .orElseThrow();
  }

  /** Says of an aanleverkenmerk whether its scenario answers deliveries by berichten. */
  public Predicate<String> answersByBericht() {
    Map<String, Scenario> scenarios = current().scenarios();
    Set<String> names =
        scenarios.values().stream()
            .filter(scenario -> !scenario.others().berichten().isEmpty())
            .map(Scenario::name)
            .collect(Collectors.toSet());
    return aanleverkenmerk -> {
      String name = name(aanleverkenmerk);
      return names.contains(scenarios.containsKey(name) ? name : DEFAULT);
    };
  }

  /** All berichten that can be fetched. */
  public List<Bericht> berichten() {
    return List.copyOf(current().berichten().values());
  }

  /** The bericht with a name. */
  public Optional<Bericht> bericht(String name) {
    return Optional.ofNullable(current().berichten().get(name));
  }

  /** All processen of other software. */
  public List<History> history() {
    return List.copyOf(current().history().values());
  }

  private static String name(String aanleverkenmerk) {
    return aanleverkenmerk.split("-", 2)[0];
  }

  private synchronized Loaded current() {
    try {
      String now = state();
      if (!now.equals(state)) {
        state = now;
        loaded = load();
      }
    } catch (IOException e) {
      LOG.warn("The data files in {} cannot be read; using what was read before", directory, e);
    }
    return loaded;
  }

  /** Changes whenever a file does. */
  private String state() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String kind : KINDS) {
      for (Path file : files(kind)) {
        all.append(file)
            .append(' ')
            .append(Files.getLastModifiedTime(file))
            .append(' ')
            .append(Files.size(file))
            .append('\n');
      }
    }
    return all.toString();
  }

  private List<Path> files(String kind) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(kind))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Loaded load() throws IOException {
    Loaded all = new Loaded(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (String kind : KINDS) {
      Loader loader = new Loader(all, new Attached(directory.resolve(kind), shipped), shipped);
      for (String name : shipped.names(kind)) {
        loader.load(
            kind, name, "shipped " + kind + "/" + name, shipped.read(kind + "/" + name + ".txt"));
      }
      for (Path file : files(kind)) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
          loader.load(kind, name.substring(0, name.length() - 4), file);
        }
      }
    }
    return all;
  }
}
