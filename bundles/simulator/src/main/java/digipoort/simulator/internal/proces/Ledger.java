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
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<String, LedgerEntry> last = new HashMap<>();
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

  /** The proces with a kenmerk, of this client or of other software. */
  public synchronized Optional<LedgerEntry> proces(String kenmerk) {
    return Optional.ofNullable(byKenmerk.get(kenmerk));
  }

  /** The processen that a sender may see, in the order of their first status. */
  public synchronized List<LedgerEntry> processen(String oin) {
    return byKenmerk.values().stream()
        .filter(entry -> entry.oin().equals(oin) || entry.oin().equals("*"))
        .sorted(Comparator.comparing(LedgerEntry::time))
        .toList();
  }

  /** How often a sender delivered with an aanleverkenmerk, accepted or not. */
  public synchronized long deliveries(String oin, String aanleverkenmerk) {
    return entries.stream()
        .filter(entry -> entry.outcome() != Outcome.FOREIGN)
        .filter(entry -> entry.oin().equals(oin))
        .filter(entry -> entry.aanleverkenmerk().equals(aanleverkenmerk))
        .count();
  }

  /** The last delivery of a sender for a belanghebbende, accepted or not. */
  public synchronized Optional<LedgerEntry> lastDelivery(String oin, String belanghebbende) {
    return Optional.ofNullable(last.get(oin + " " + belanghebbende));
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
    if (entry.outcome() != Outcome.REFUSED) {
      byKenmerk.put(entry.kenmerk(), entry);
    }
    if (entry.outcome() == Outcome.ACCEPTED) {
      messageIds.add(entry.messageId());
    }
    if (entry.outcome() != Outcome.FOREIGN && entry.operation().equals("aanleveren")) {
      last.put(entry.oin() + " " + entry.belanghebbende(), entry);
    }
  }
}
