// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps a folder to one process; the operating system gives it back when the process dies. */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) {
    try {
      prepare(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      if (!locked(channel)) {
        channel.close();
        throw new StorageException(
            "The database in "
                + folder
                + " is in use by another process. Stop that one, or set database.folder in"
                + " etc/digipoort.outbox.cfg",
            new IOException("locked"));
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new StorageException(Trouble.sentence("open the database", folder, e), e);
    }
  }

  private static void prepare(Path folder) throws IOException {
    boolean existed = Files.isDirectory(folder);
    Files.createDirectories(folder);
    if (!existed && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException("The lock of the database cannot be given back", e);
    }
  }
}
