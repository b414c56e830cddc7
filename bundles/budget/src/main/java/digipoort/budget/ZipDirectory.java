// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
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
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = read(channel, size - length, length);
      for (int at = length - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          return large(
              channel,
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
  private static ZipDirectory large(FileChannel channel, long end, ZipDirectory small)
      throws IOException {
    if (end < LARGE_LOCATOR_LENGTH) {
      return small;
    }
    ByteBuffer locator = read(channel, end - LARGE_LOCATOR_LENGTH, LARGE_LOCATOR_LENGTH);
    if (locator.getInt(0) != LARGE_LOCATOR) {
      return small;
    }
    long at = locator.getLong(8);
    if (at < 0 || at > end - LARGE_END_LENGTH) {
      return small; // whoever opens it sees that too
    }
    ByteBuffer found = read(channel, at, LARGE_END_LENGTH);
    return found.getInt(0) == LARGE_END
        ? new ZipDirectory(found.getLong(32), found.getLong(40))
        : small;
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new ZipException("shorter than when it was opened");
      }
    }
    return buffer;
  }
}
