// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.budget.BoundedZipStream;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;

/**
 * The files of a zip that came from outside. Refused is what could mean something else to another
 * reader, or is too large: {@link ZipException} with the reason.
 */
final class ReportZip {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int FILE = 0x04034b50;
  private static final int DESCRIPTION = 0x08074b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int FILE_LENGTH = 30;

  private final byte[] zip;

  private ReportZip(byte[] zip) {
    this.zip = zip;
  }

  static boolean isZip(byte[] octets) {
    return octets.length > 4 && octets[0] == 'P' && octets[1] == 'K';
  }

  /** The octets of each file by its path. */
  static Map<String, byte[]> read(byte[] zip) throws IOException {
    return new ReportZip(zip).read();
  }

  private Map<String, byte[]> read() throws IOException {
    List<String> directory = directory();
    Map<String, byte[]> files = new TreeMap<>();
    List<String> seen = new ArrayList<>();
    ReadingBudget budget = ReadingBudget.of(ReadingLimits.SUBMISSION);
    try (BoundedZipStream in = new BoundedZipStream(new ByteArrayInputStream(zip), budget)) {
      for (Optional<String> next = in.next(); next.isPresent(); next = in.next()) {
        String path = next.get();
        seen.add(path);
        byte[] content = in.content();
        if (!path.endsWith("/") && files.put(path, content) != null) {
          throw new ZipException(path + " occurs twice");
        }
      }
    } catch (BudgetExceededException e) {
      throw new ZipException(e.english());
    }
    require(seen.equals(directory));
    return files;
  }

  /**
   * The names as the directory at the end has them: what most readers go by. Each file must lie
   * where the one before it ends, so that reading from the start finds the same ones.
   */
  private List<String> directory() throws ZipException {
    int end = zip.length - END_LENGTH;
    if (end < 0 || number(end, 4) != END || number(end + 20, 2) != 0) {
      throw new ZipException("no directory at its very end");
    }
    long count = number(end + 10, 2);
    long start = number(end + 16, 4);
    long at = start;
    long file = 0;
    List<String> names = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      require(at + ENTRY_LENGTH <= end && number((int) at, 4) == ENTRY);
      int here = (int) at;
      int length = (int) number(here + 28, 2);
      require(at + ENTRY_LENGTH + length <= end && number(here + 42, 4) == file);
      names.add(new String(zip, here + ENTRY_LENGTH, length, StandardCharsets.UTF_8));
      file = after(file, number(here + 20, 4), start);
      at += ENTRY_LENGTH + length + number(here + 30, 2) + number(here + 32, 2);
    }
    require(at == end && file == start);
    return names;
  }

  /** Where the next file begins, or the directory. */
  private long after(long file, long compressed, long start) throws ZipException {
    require(file + FILE_LENGTH <= start && number((int) file, 4) == FILE);
    int here = (int) file;
    long next = file + FILE_LENGTH + number(here + 26, 2) + number(here + 28, 2) + compressed;
    boolean described = (number(here + 6, 2) & 8) != 0;
    if (described) {
      require(next + 12 <= start);
      next += number((int) next, 4) == DESCRIPTION ? 16 : 12;
    }
    require(next <= start);
    return next;
  }

  private static void require(boolean sound) throws ZipException {
    if (!sound) {
      throw new ZipException("its directory does not agree with its files");
    }
  }

  private long number(int at, int octets) {
    long number = 0;
    for (int i = octets - 1; i >= 0; i--) {
      number = number << 8 | zip[at + i] & 0xFF;
    }
    return number;
  }
}
