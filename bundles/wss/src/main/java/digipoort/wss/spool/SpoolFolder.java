// SPDX-License-Identifier: Apache-2.0
package digipoort.wss.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder for what is too large for memory. Its files live no longer than a call. */
public final class SpoolFolder {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);

  private final Path folder;
  private final long most;
  private final AtomicLong inUse = new AtomicLong();

  /**
   * One without a limit.
   *
   * @param folder made when it is needed; nothing else may be in it
   */
  public SpoolFolder(Path folder) {
    this(folder, Long.MAX_VALUE);
  }

  /**
   * @param folder made when it is needed; nothing else may be in it
   * @param most octets of all spools that are open
   */
  public SpoolFolder(Path folder, long most) {
    this.folder = folder;
    this.most = most;
  }

  /** How many octets all open spools hold. */
  public long inUse() {
    return inUse.get();
  }

  /**
   * @throws SpoolFullException when there is no room for so many more
   */
  void take(int octets) throws SpoolFullException {
    if (inUse.addAndGet(octets) > most) {
      inUse.addAndGet(-octets);
      throw new SpoolFullException(folder.toString(), most);
    }
  }

  void giveBack(long octets) {
    inUse.addAndGet(-octets);
  }

  /** An empty spool, to be closed by the caller. */
  public Spool spool() {
    return new Spool(this);
  }

  /** Deletes what a crash left behind. Only while no call runs. */
  public void clean() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "spool*.tmp")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("Files left in {} cannot be deleted: {}", folder, e.toString());
    }
  }

  /** What cannot be deleted now is deleted at the next start. */
  void discard(Closeable stream, Path file) {
    try (stream) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", file, e.toString());
    }
  }

  /** Readable by nobody else. */
  Path newFile() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempFile(folder, "spool", ".tmp");
  }
}
