// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was accepted or refused, one line each in {@code ledger.tsv}, on disk before the
 * client can hear of it. A line that was cut short by a crash is dropped at the next start: its
 * client never got an answer.
 */
public final class Ledger implements Closeable {
  private final FileChannel file;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final Map<String, LedgerEntry> byKenmerk = new LinkedHashMap<>();
  private final Set<String> messageIds = new HashSet<>();

  private Ledger(FileChannel file) {
    this.file = file;
  }

  /** Opens the ledger in a directory, reading what earlier runs wrote. */
  public static Ledger open(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path path = directory.resolve("ledger.tsv");
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, directory);
      Ledger ledger = new Ledger(file);
      ledger.load(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
      return ledger;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Adds an entry; returns when it is on disk. */
  public synchronized void add(LedgerEntry entry) {
    try {
      append(LedgerLine.write(entry));
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger cannot be written; nothing was accepted", e);
    }
    remember(entry);
  }

  /** All entries, oldest first. */
  public synchronized List<LedgerEntry> entries() {
    return List.copyOf(entries);
  }

  /** The accepted delivery with a kenmerk. */
  public synchronized Optional<LedgerEntry> accepted(String kenmerk) {
    return Optional.ofNullable(byKenmerk.get(kenmerk));
  }

  /**
   * The deliveries accepted from a sender for a berichtsoort and a belanghebbende, oldest first.
   */
  public synchronized List<LedgerEntry> accepted(
      String oin, String berichtsoort, String belanghebbende) {
    return byKenmerk.values().stream()
        .filter(entry -> entry.oin().equals(oin))
        .filter(entry -> entry.berichtsoort().equals(berichtsoort))
        .filter(entry -> entry.belanghebbende().equals(belanghebbende))
        .toList();
  }

  /** Whether a delivery with this MessageID was accepted. */
  public synchronized boolean used(String messageId) {
    return messageIds.contains(messageId);
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  /** One simulator to a directory; the lock ends with the channel. */
  private static void lock(FileChannel file, Path directory) throws IOException {
    boolean mine;
    try {
      mine = file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      mine = false;
    }
    if (!mine) {
      throw new IOException(
          "The directory " + directory + " is in use by another simulator. Choose another one");
    }
  }

  private void load(String text) throws IOException {
    int end = text.lastIndexOf('\n') + 1;
    String whole = text.substring(0, end);
    file.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
    file.position(file.size());
    whole.lines().skip(1).map(LedgerLine::read).forEach(this::remember);
    if (end == 0) {
      append(LedgerLine.HEADER);
    }
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
  }

  private void remember(LedgerEntry entry) {
    entries.add(entry);
    if (entry.outcome() == Outcome.ACCEPTED) {
      byKenmerk.put(entry.kenmerk(), entry);
      messageIds.add(entry.messageId());
    }
  }
}
