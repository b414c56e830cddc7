// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Keeps a folder to one process; the operating system gives it back when the process dies. Within
 * this JVM, whatever its class loaders, a system property keeps others from even opening the lock
 * file: on POSIX closing it anywhere in the process would give the lock away.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;
  private final String here;

  private FolderLock(FileChannel channel, String here) {
    this.channel = channel;
    this.here = here;
  }

  static FolderLock take(Path folder) {
    try {
      prepare(folder);
      String here = "digipoort.outbox.lock." + folder.toRealPath();
      if (System.getProperties().putIfAbsent(here, "taken") != null) {
        throw inUse(folder);
      }
      try {
        return new FolderLock(lock(folder), here);
      } catch (IOException | RuntimeException e) {
        System.clearProperty(here);
        throw e;
      }
    } catch (IOException e) {
      throw new StorageException(Trouble.sentence("open the database", folder, e), e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    try {
      if (channel.tryLock() == null) {
        throw inUse(folder);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static StorageException inUse(Path folder) {
    return new StorageException(
        "The database in "
            + folder
            + " is in use by another process. Stop that one, or set database.folder in"
            + " etc/digipoort.outbox.cfg",
        new IOException("locked"));
  }

  private static void prepare(Path folder) throws IOException {
    boolean existed = Files.isDirectory(folder);
    Files.createDirectories(folder);
    if (!existed && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException("The lock of the database cannot be given back", e);
    } finally {
      System.clearProperty(here);
    }
  }
}
