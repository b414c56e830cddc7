// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a zip that came from outside as a stream, one after the other as they lie there. */
public final class BoundedZipStream implements Closeable {
  private final ZipInputStream zip;
  private final ReadingBudget budget;
  private InputStream file = InputStream.nullInputStream();

  /**
   * @param zip closed with this
   */
  public BoundedZipStream(InputStream zip, ReadingBudget budget) {
    this.zip = new ZipInputStream(zip);
    this.budget = budget;
  }

  /**
   * Goes on to the next file; empty when there is none.
   *
   * @return its path, which ends in a slash for a folder
   * @throws IOException when it cannot be read, or its name is no plain path
   */
  public Optional<String> next() throws IOException {
    file.transferTo(OutputStream.nullOutputStream());
    try {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        file = InputStream.nullInputStream();
        return Optional.empty();
      }
      String path = BoundedZip.checked(entry.getName());
      budget.take(BudgetLimit.ENTRIES, 1, () -> ReadingPlace.of(path));
      long packed = entry.getCompressedSize();
      file = new BoundedInputStream(zip, new BoundedZip.EntryMeter(budget, path, packed)::took);
      return Optional.of(path);
    } catch (IllegalArgumentException e) {
      throw BoundedZip.unreadableName(e);
    }
  }

  /** What is left of this file. */
  public byte[] content() throws IOException {
    return file.readAllBytes();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
