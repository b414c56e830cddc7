// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * How large the directory of a zip file is, before anything reads it whole.
 *
 * @param entries that it says it has
 * @param octets of it
 */
record ZipDirectory(long entries, long octets) {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LARGE_LOCATOR = 0x07064b50;
  private static final int LARGE_LOCATOR_LENGTH = 20;
  private static final int LARGE_END = 0x06064b50;
  private static final int LARGE_END_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xFFFF;

  static ZipDirectory of(Path file) throws IOException {
    // no channel: that one closes when its thread was interrupted
    try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
      long size = zip.length();
      int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = read(zip, size - length, length);
      for (int at = length - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          return large(
              zip,
              size - length + at,
              new ZipDirectory(
                  Short.toUnsignedLong(tail.getShort(at + 10)),
                  Integer.toUnsignedLong(tail.getInt(at + 12))));
        }
      }
      throw new ZipException("no directory at its end (expected: a whole zip file)");
    }
  }

  /** What a zip64 directory says instead, where there is one. */
  private static ZipDirectory large(RandomAccessFile zip, long end, ZipDirectory small)
      throws IOException {
    if (end < LARGE_LOCATOR_LENGTH) {
      return small;
    }
    ByteBuffer locator = read(zip, end - LARGE_LOCATOR_LENGTH, LARGE_LOCATOR_LENGTH);
    if (locator.getInt(0) != LARGE_LOCATOR) {
      return small;
    }
    long at = locator.getLong(8);
    if (at < 0 || at > end - LARGE_END_LENGTH) {
      return small; // whoever opens it sees that too
    }
    ByteBuffer found = read(zip, at, LARGE_END_LENGTH);
    return found.getInt(0) == LARGE_END
        ? new ZipDirectory(found.getLong(32), found.getLong(40))
        : small;
  }

  private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
    byte[] octets = new byte[length];
    file.seek(at);
    file.readFully(octets);
    return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
  }
}
