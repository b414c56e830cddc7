// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.wus.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files that data files refer to by {@code @name}: beside them, else those that are shipped. */
record Attached(Path folder, Shipped shipped) {

  Source get(DataFile file, DataFile.Line line) throws BrokenFileException {
    String name = line.value().substring(1);
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw file.broken(line, "'@" + name + "' (expected: @ and the name of a file beside it)");
    }
    Path own = folder.resolve(name);
    Optional<Source> source =
        Files.isRegularFile(own) ? Optional.of(onDisk(file, line, own)) : shipped.text(name);
    return source.orElseThrow(
        () -> file.broken(line, "there is no file " + name + " (expected in " + folder + ")"));
  }

  private static Source onDisk(DataFile file, DataFile.Line line, Path path)
      throws BrokenFileException {
    try {
      return new OnDisk(path, Files.size(path));
    } catch (IOException e) {
      throw file.broken(line, path + " cannot be read: " + e.getMessage());
    }
  }

  private record OnDisk(Path path, long length) implements Source {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }
}
