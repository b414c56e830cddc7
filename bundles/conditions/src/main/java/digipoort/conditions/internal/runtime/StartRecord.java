// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file with the starts that no orderly stop followed: at each start a line is added, and an
 * orderly stop takes it away.
 */
final class StartRecord {
  private static final int MOST = 50;

  private final Path file;

  StartRecord(Path file) {
    this.file = file;
  }

  /** Adds this start, and gives those before it that ended without a stop, oldest first. */
  List<Instant> begin(Instant now) throws IOException {
    List<Instant> before = read();
    List<Instant> all = new ArrayList<>(before);
    all.add(now);
    write(all.subList(Math.max(0, all.size() - MOST), all.size()));
    return before;
  }

  /** Takes this start away. */
  void end() throws IOException {
    List<Instant> all = read();
    write(all.subList(0, Math.max(0, all.size() - 1)));
  }

  private List<Instant> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Instant> starts = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      moment(line).ifPresent(starts::add);
    }
    return starts;
  }

  /** Half a line, of a start that was cut off, says nothing. */
  private static Optional<Instant> moment(String line) {
    try {
      return Optional.of(Instant.parse(line.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void write(List<Instant> starts) throws IOException {
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.write(next, starts.stream().map(Instant::toString).toList());
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
