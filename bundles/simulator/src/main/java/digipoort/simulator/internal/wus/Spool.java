// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text on its way in: short ones stay in memory, long ones go to a file until it is closed. */
final class Spool extends OutputStream implements Source, Closeable {
  private static final int IN_MEMORY = 64 * 1024;

  private final Path folder;
  private final ByteArrayOutputStream begin = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream rest;
  private long length;

  Spool(Path folder) {
    this.folder = folder;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int count) throws IOException {
    length += count;
    if (rest == null && begin.size() + count <= IN_MEMORY) {
      begin.write(octets, offset, count);
      return;
    }
    if (rest == null) {
      Path made = Files.createTempFile(folder, "request", ".part");
      file = made;
      rest = new BufferedOutputStream(Files.newOutputStream(made), IN_MEMORY);
    }
    rest.write(octets, offset, count);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public InputStream open() throws IOException {
    InputStream first = new ByteArrayInputStream(begin.toByteArray());
    if (file == null || rest == null) {
      return first;
    }
    rest.flush();
    return new SequenceInputStream(
        first, new BufferedInputStream(Files.newInputStream(file), IN_MEMORY));
  }

  /** Ends the text's life. */
  @Override
  public void close() throws IOException {
    if (file != null && rest != null) {
      rest.close();
      Files.deleteIfExists(file);
    }
  }
}
