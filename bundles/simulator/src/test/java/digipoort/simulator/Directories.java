// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Directories for simulators under test; they share one set of certificates, since making keys
 * takes a second.
 */
public final class Directories {
  private static final Path TEMPLATE = template();

  private Directories() {}

  /** A directory with certificates and an empty ledger. */
  static Path fresh() throws IOException {
    Path directory = Files.createTempDirectory(Path.of("target"), "simulator");
    copy(TEMPLATE.resolve("pki"), directory.resolve("pki"));
    return directory;
  }

  private static Path template() {
    try {
      Path directory = Files.createTempDirectory(Path.of("target"), "template");
      Simulator.start(SimulatorSettings.in(directory)).close();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a directory with everything in it. */
  public static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(from)) {
      files = tree.toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
