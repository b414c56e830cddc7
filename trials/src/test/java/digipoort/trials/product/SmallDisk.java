// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.SmallDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Fills the disk of the database. When that is not a small file system of its own, the database is
 * told that it may not grow, which it takes for a full disk.
 */
final class SmallDisk {
  private static final long SMALL = 256L * 1024 * 1024;

  private final Path filler;
  private final Database database;
  private final boolean small;

  SmallDisk(Path data, Database database) throws IOException {
    filler = data.resolve("filler");
    this.database = database;
    small = Files.getFileStore(data).getTotalSpace() <= SMALL;
    Files.deleteIfExists(filler);
  }

  void fill(boolean full) throws IOException {
    if (!small) {
      SmallDatabase.mayGrow(database, !full);
    } else if (full) {
      fill();
    } else {
      Files.deleteIfExists(filler);
    }
  }

  private void fill() throws IOException {
    ByteBuffer block = ByteBuffer.allocate(1 << 20);
    try (FileChannel file =
        FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (block.limit() > 0) {
        block.position(0);
        try {
          file.write(block);
        } catch (IOException e) {
          block.limit(block.limit() / 2);
        }
      }
    }
  }
}
