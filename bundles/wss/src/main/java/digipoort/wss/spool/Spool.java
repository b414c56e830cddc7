// SPDX-License-Identifier: Apache-2.0
package digipoort.wss.spool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Octets written once and read often: in memory while few, else in a file until this is closed, in
 * which nobody else can read them.
 */
public final class Spool implements Closeable {
  private static final int MEMORY = 65_536;

  private final SpoolFolder folder;
  private @Nullable Veil veil;
  private final OutputStream out = new Writing();
  private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream toFile;
  private long length;
  private long taken;

  Spool(SpoolFolder folder) {
    this.folder = folder;
  }

  /** Where to write; closing it does nothing. */
  public OutputStream out() {
    return out;
  }

  public long length() {
    return length;
  }

  /** All octets in memory; for what is known to be small. */
  public byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }

  /** The first octets in memory, at most so many. */
  public byte[] start(int most) throws IOException {
    try (InputStream in = open(0, Math.min(most, length))) {
      return in.readAllBytes();
    }
  }

  /** A stream over all octets written so far. */
  public InputStream open() throws IOException {
    return open(0, length);
  }

  /** A stream over some octets. */
  public InputStream open(long from, long count) throws IOException {
    if (memory != null) {
      return new ByteArrayInputStream(memory.toByteArray(), (int) from, (int) count);
    }
    if (file == null || toFile == null || veil == null) {
      throw new IOException("the content is gone: it can be read only during the call");
    }
    toFile.flush();
    SeekableByteChannel channel = Files.newByteChannel(file).position(Veil.begin(from));
    InputStream shown = veil.over(Channels.newInputStream(channel), from);
    return new BufferedInputStream(new Section(shown, count));
  }

  /** Nothing can be read any more. Never throws: by now the outcome of the call is known. */
  @Override
  public void close() {
    memory = null;
    folder.giveBack(taken);
    taken = 0;
    if (file != null && toFile != null) {
      folder.discard(toFile, file);
      file = null;
    }
  }

  private void add(byte[] octets, int from, int count) throws IOException {
    folder.take(count);
    taken += count;
    if (memory != null && memory.size() + count > MEMORY) {
      veil = new Veil();
      file = folder.newFile();
      toFile = new BufferedOutputStream(veil.over(Files.newOutputStream(file)));
      memory.writeTo(toFile);
      memory = null;
    }
    OutputStream to = memory == null ? toFile : memory;
    if (to == null) {
      throw new IOException("closed");
    }
    to.write(octets, from, count);
    length += count;
  }

  private final class Writing extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      add(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      add(octets, from, count);
    }
  }

  private static final class Section extends FilterInputStream {
    private long left;

    Section(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      if (left == 0) {
        return -1;
      }
      int got = in.read(into, from, (int) Math.min(count, left));
      left -= Math.max(0, got);
      return got;
    }
  }
}
