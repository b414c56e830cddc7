// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the folder etc that are ours, or were meant to be. */
record ConfigurationFiles(Path etc) {
  static final String UNTAKEN = "configuration-untaken";

  private static final String OURS = "digipoort";

  /** Comes and goes with trials; its file may stay. */
  private static final String SIMULATOR = "digipoort.simulator";

  private static final Pattern FILE = Pattern.compile("(.+)\\.(cfg|config|cfg\\.json)");
  private static final Pattern NAMED = Pattern.compile("([^~-]+)[~-](.+)");

  List<Condition> untaken(KnownSettings known) {
    try (Stream<Path> files = Files.list(etc)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .flatMap(file -> untaken(file, known).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Condition> untaken(String file, KnownSettings known) {
    Matcher matcher = FILE.matcher(file);
    if (!matcher.matches() || matcher.group(1).equals(SIMULATOR) || !isMeant(matcher.group(1))) {
      return Optional.empty();
    }
    String given = matcher.group(1);
    Matcher named = NAMED.matcher(given);
    boolean factory = named.matches();
    String pid = factory ? named.group(1) : given;
    if (factory ? known.factories().contains(pid) : known.pids().contains(given)) {
      return Optional.empty();
    }
    return Optional.of(untaken(file, pid, factory ? "-" + named.group(2) : "", known));
  }

  /** Whether the first word is ours but for two letters. */
  static boolean isMeant(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && NearestName.distance(name.substring(0, dot), OURS) <= 2;
  }

  private static Condition untaken(String file, String pid, String name, KnownSettings known) {
    Set<String> all = new HashSet<>(known.factories());
    all.addAll(known.pids());
    Optional<String> meant = NearestName.of(pid, all);
    String instead =
        meant
            .map(
                right ->
                    right
                        + (known.factories().contains(right) ? name.isEmpty() ? "-NAAM" : name : "")
                        + ".cfg")
            .orElse("");
    Text action =
        instead.isEmpty()
            ? new Text(
                "Installeer de feature waar het bij hoort (feature:list), verbeter de naam of"
                    + " verwijder het bestand; docs/configuration.md noemt alle namen.",
                "Install the feature that it belongs to (feature:list), correct the name, or remove"
                    + " the file; docs/configuration.md lists all names.")
            : new Text("Noem het etc/" + instead, "Call it etc/" + instead);
    return RuntimeCondition.warning(
        UNTAKEN,
        file,
        new Text(
            "Geen geïnstalleerd onderdeel leest etc/" + file + "; wat erin staat doet niets.",
            "No installed part reads etc/" + file + "; what it says does nothing."),
        action);
  }
}
