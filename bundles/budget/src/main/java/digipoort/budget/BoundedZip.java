// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip file that came from outside. Refused with an {@link IOException} in plain
 * words is what cannot be read and what could mean something else to another reader: names that are
 * no plain paths or occur twice, encryption, a broken directory.
 */
public final class BoundedZip implements Closeable {
  /** Octets of the directory for each file that is allowed. */
  private static final int DIRECTORY_ENTRY = 600;

  private static final int LONGEST_NAME = 1_000;
  private static final long FREE_RATIO = 1024L * 1024;

  private final ZipFile zip;
  private final ReadingBudget budget;
  private final Map<String, ZipEntry> entries;

  private BoundedZip(ZipFile zip, ReadingBudget budget, Map<String, ZipEntry> entries) {
    this.zip = zip;
    this.budget = budget;
    this.entries = entries;
  }

  /**
   * Opens a zip file and reads its directory.
   *
   * @param budget what all that is read from the file is taken from
   */
  public static BoundedZip open(Path file, ReadingBudget budget) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new ZipException(
          Files.exists(file) ? "no plain file (expected: a zip file)" : "no longer there");
    }
    ZipDirectory directory = ZipDirectory.of(file);
    budget.take(BudgetLimit.ENTRIES, Math.max(0, directory.entries()), () -> ReadingPlace.of(name));
    long allowed = budget.limits().most(BudgetLimit.ENTRIES);
    if (directory.octets() > Math.min(allowed, Integer.MAX_VALUE) * DIRECTORY_ENTRY) {
      throw new ZipException(
          "a directory of " + directory.octets() + " octets for " + directory.entries() + " files");
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        if (zip.size() != directory.entries()) {
          throw new ZipException(
              directory.entries() + " files by its end, " + zip.size() + " by its directory");
        }
        return new BoundedZip(zip, budget, entries(zip));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IllegalArgumentException e) {
      throw unreadableName(e);
    }
  }

  private static Map<String, ZipEntry> entries(ZipFile zip) throws ZipException {
    Map<String, ZipEntry> entries = new TreeMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String path = checked(entry.getName());
      if (!entry.isDirectory() && entries.put(path, entry) != null) {
        throw new ZipException(path + " occurs twice (expected: once)");
      }
    }
    return entries;
  }

  /** The paths of the files, in their order by name. */
  public List<String> paths() {
    return List.copyOf(entries.keySet());
  }

  /** Whether there is such a file. */
  public boolean has(String path) {
    return entries.containsKey(path);
  }

  /** The octets of a file; empty when there is none. */
  public Optional<byte[]> read(String path) throws IOException {
    if (!has(path)) {
      return Optional.empty();
    }
    try (InputStream in = open(path)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /**
   * A file of the zip, taken from the budget as it is read.
   *
   * @throws ZipException when there is none
   */
  public InputStream open(String path) throws IOException {
    ZipEntry entry = entries.get(path);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (entry == null || in == null) {
      throw new ZipException(path + " is not in the zip file");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    return new BoundedInputStream(in, new EntryMeter(budget, path, packed)::took);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * The name itself when it is a plain path within the zip.
   *
   * @throws ZipException when it is not
   */
  static String checked(String path) throws ZipException {
    boolean safe =
        !path.isEmpty()
            && !path.startsWith("/")
            && path.length() <= LONGEST_NAME
            && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7f)
            && Arrays.stream(path.split("/")).noneMatch(BoundedZip::leadsAway);
    if (!safe) {
      throw new ZipException(
          "path '" + shown(path) + "' (expected: a plain path within the zip file)");
    }
    return path;
  }

  private static boolean leadsAway(String part) {
    return part.isEmpty() || part.equals(".") || part.equals("..");
  }

  private static String shown(String path) {
    String start = path.substring(0, Math.min(80, path.length()));
    return start.replaceAll("\\p{Cntrl}", "?");
  }

  static IOException unreadableName(IllegalArgumentException cause) {
    ZipException refused =
        new ZipException("a name or comment of a file in it is not UTF-8 (expected: UTF-8)");
    refused.initCause(cause);
    return refused;
  }

  /** Takes one file from the budget. */
  static final class EntryMeter {
    private final ReadingBudget budget;
    private final String path;
    private final long packed;
    private long read;

    EntryMeter(ReadingBudget budget, String path, long packed) {
      this.budget = budget;
      this.path = path;
      this.packed = packed;
    }

    void took(long octets) {
      read += octets;
      budget.take(BudgetLimit.OCTETS, octets, this::place);
      budget.check(BudgetLimit.ENTRY_OCTETS, read, this::place);
      if (read > FREE_RATIO && packed > 0) {
        budget.check(BudgetLimit.ENTRY_RATIO, read / packed, this::place);
      }
      budget.checkTime(this::place);
    }

    private ReadingPlace place() {
      return ReadingPlace.of(path);
    }
  }
}
