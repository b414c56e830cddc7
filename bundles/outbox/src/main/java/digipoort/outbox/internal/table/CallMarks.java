// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.outbox.internal.store.CrashStore.OpenCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in which each open call of an adapter stands, so that a process that ends under it leaves
 * a trace. Nothing waits for the disk: what a process wrote is read by the next one however it
 * ended, and what a power failure takes away was no adapter's doing. Each process has a file of its
 * own.
 */
public final class CallMarks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallMarks.class);
  private static final int SLOT = 1024;
  private static final int LONGEST = 300;
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  private final Path path;
  private final String boot;
  private final BitSet taken = new BitSet();
  private final Map<Integer, Thread> threads = new HashMap<>();
  private @Nullable RandomAccessFile file;
  private Set<OpenCall> left = Set.of();
  private String trouble = "";

  public CallMarks(Path path) {
    this(path, boot());
  }

  /**
   * @param boot names the start of the machine
   */
  CallMarks(Path path, String boot) {
    this.path = path;
    this.boot = boot;
    try {
      open();
    } catch (IOException | OverlappingFileLockException e) {
      failed(e);
    }
  }

  private void open() throws IOException {
    RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
    FileLock lock = opened.getChannel().tryLock();
    if (lock == null) {
      opened.close();
      throw new IOException("another process uses it");
    }
    file = opened;
    left = read(opened);
  }

  /** Marks of before the machine started are of a power failure, or of who switched it off. */
  private static String boot() {
    try {
      return Files.isReadable(BOOT) ? Files.readString(BOOT).strip() : "";
    } catch (IOException e) {
      LOG.debug("{} cannot be read", BOOT, e);
      return "";
    }
  }

  private Set<OpenCall> read(RandomAccessFile from) throws IOException {
    Set<OpenCall> found = new LinkedHashSet<>();
    byte[] slot = new byte[SLOT];
    for (long at = 0; at + SLOT <= from.length(); at += SLOT) {
      from.seek(at);
      from.readFully(slot);
      OpenCall call = read(slot);
      if (call != null) {
        found.add(call);
      }
    }
    return found;
  }

  private @Nullable OpenCall read(byte[] slot) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(slot))) {
      int length = in.readInt();
      if (length <= 0 || length > SLOT - 12) {
        return null;
      }
      long crc = in.readLong();
      if (crc != crc(slot, 12, length) || !in.readUTF().equals(boot)) {
        return null;
      }
      return new OpenCall(in.readUTF(), in.readUTF(), in.readUTF());
    } catch (IOException e) {
      LOG.debug("No mark", e);
      return null;
    }
  }

  private static long crc(byte[] octets, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(octets, from, length);
    return crc.getValue();
  }

  /** The calls that were open when the last process with this file ended other than in order. */
  public synchronized Set<OpenCall> left() {
    return Set.copyOf(left);
  }

  /** What was left is dealt with. */
  public synchronized void forgetLeft() {
    left = Set.of();
    try {
      if (file != null) {
        file.setLength(0);
      }
    } catch (IOException e) {
      failed(e);
    }
  }

  /** Why calls leave no mark; empty when they do. */
  public synchronized String trouble() {
    return trouble;
  }

  /** Marks a call of the current thread; gives the number to clear it by. */
  synchronized int set(OpenCall call) {
    int slot = taken.nextClearBit(0);
    taken.set(slot);
    threads.put(slot, Thread.currentThread());
    write(slot, call);
    return slot;
  }

  private void write(int slot, OpenCall call) {
    if (file == null) {
      return;
    }
    try {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(text);
      out.writeUTF(boot);
      for (String part : new String[] {call.adapter(), call.version(), call.subject()}) {
        out.writeUTF(cut(part));
      }
      byte[] payload = text.toByteArray();
      ByteArrayOutputStream whole = new ByteArrayOutputStream(SLOT);
      DataOutputStream mark = new DataOutputStream(whole);
      mark.writeInt(payload.length);
      mark.writeLong(crc(payload, 0, payload.length));
      mark.write(payload);
      mark.write(new byte[SLOT - whole.size()]);
      file.seek((long) slot * SLOT);
      file.write(whole.toByteArray());
      trouble = "";
    } catch (IOException e) {
      failed(e);
    }
  }

  /** Names longer than any real one; in ASCII, so that a slot holds them. */
  private static String cut(String part) {
    String ascii = part.replaceAll("[^ -~]", "?");
    return ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST);
  }

  synchronized void clear(int slot) {
    taken.clear(slot);
    threads.remove(slot);
    wipe(slot);
  }

  private void wipe(int slot) {
    try {
      if (file != null) {
        file.seek((long) slot * SLOT);
        file.writeInt(0);
      }
    } catch (IOException e) {
      failed(e);
    }
  }

  private void failed(Exception e) {
    if (trouble.isEmpty()) {
      LOG.warn("Calls of adapters leave no mark: {}: {}", path, e.toString());
    }
    trouble = path + ": " + e;
  }

  /**
   * In order: what is open still is no crash, unless the call itself is ending the process; such a
   * mark stays.
   */
  @Override
  public synchronized void close() {
    RandomAccessFile closing = file;
    if (closing == null) {
      return;
    }
    for (Map.Entry<Integer, Thread> open : threads.entrySet()) {
      if (!endsProcess(open.getValue())) {
        wipe(open.getKey());
      }
    }
    file = null;
    try {
      closing.close();
    } catch (IOException e) {
      failed(e);
    }
  }

  private static boolean endsProcess(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals("java.lang.Shutdown")
                    || frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
  }
}
