// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The certificates of all simulators of a run: made once. */
final class Pki {
  private Pki() {}

  static Path make(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Simulator simulator = Simulator.start(SimulatorSettings.in(folder))) {
      return simulator.pki();
    }
  }

  static String password(Path pki) {
    try {
      return Files.readString(pki.resolve("password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(from)) {
      all = files.toList();
    }
    Files.createDirectories(to.getParent());
    for (Path file : all) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
