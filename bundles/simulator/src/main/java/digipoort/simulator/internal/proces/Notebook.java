// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers when something happened first, also after a restart. */
final class Notebook implements Closeable {
  private final Map<String, Instant> notes = new HashMap<>();
  private final Writer file;

  private Notebook(Writer file) {
    this.file = file;
  }

  static Notebook open(Path path) throws IOException {
    String text = Files.exists(path) ? Files.readString(path) : "";
    Notebook book =
        new Notebook(
            Files.newBufferedWriter(
                path,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    if (whole.length() < text.length()) {
      book.file.write('\n');
    }
    for (String line : whole.lines().toList()) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        book.notes.put(line.substring(tab + 1), Instant.parse(line.substring(0, tab)));
      }
    }
    return book;
  }

  synchronized boolean has(String what) {
    return notes.containsKey(what);
  }

  /** When it happened first: now, unless that was noted before. */
  synchronized Instant first(String what, Instant now) {
    return note(what, now) ? now : notes.getOrDefault(what, now);
  }

  /** Notes that something happens; says whether it is the first time. */
  synchronized boolean note(String what, Instant now) {
    if (notes.putIfAbsent(what, now) != null) {
      return false;
    }
    try {
      file.write(now + "\t" + what + "\n");
      file.flush();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("The notes of the simulator cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
