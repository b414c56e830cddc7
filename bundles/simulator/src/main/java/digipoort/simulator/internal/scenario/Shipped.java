// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.wus.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The data files that come with the simulator. */
public final class Shipped {
  /** Reads the list of what is shipped. */
  Shipped() {}

  /** A line for each scenario. */
  public static String listing() {
    Shipped shipped = new Shipped();
    StringBuilder lines = new StringBuilder();
    for (String name : shipped.names("scenarios")) {
      try {
        DataFile file = DataFile.parse(name, shipped.read("scenarios/" + name + ".txt"));
        lines.append(String.format("  %-30s %s%n", name, file.required("about")));
      } catch (BrokenFileException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    return lines.toString();
  }

  /** The names of the data files of a kind, in the order in which they are explained. */
  List<String> names(String kind) {
    List<String> names = new ArrayList<>();
    for (String line : index()) {
      if (line.startsWith(kind + "/")) {
        names.add(line.substring(kind.length() + 1, line.length() - ".txt".length()));
      }
    }
    return names;
  }

  String read(String path) {
    return new String(octets(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  Optional<Source> text(String name) {
    return octets("texts/" + name).map(Source::of);
  }

  /** Writes everything to a folder, to be read and copied by people. */
  void copyTo(Path folder) throws IOException {
    for (String path : index()) {
      Path target = folder.resolve(path);
      byte[] octets = octets(path).orElseThrow();
      if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), octets)) {
        Files.createDirectories(target.getParent());
        Files.write(target, octets);
      }
    }
  }

  private List<String> index() {
    return read("index.txt").lines().toList();
  }

  private static Optional<byte[]> octets(String path) {
    try (InputStream in = Shipped.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("This simulator lacks its file " + path, e);
    }
  }
}
