// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Decision;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is there completely or not at all, closed to other users. */
record NewFile(Path path, boolean overwrite) {
  /** Writes the content; not done leaves no file. */
  @FunctionalInterface
  interface Writer {
    Decision write(OutputStream out) throws IOException;
  }

  Decision write(Writer writer) {
    if (!overwrite && Files.exists(path)) {
      throw new FailedException(path + " exists already (use --force to overwrite it)");
    }
    try {
      Path folder = path.toAbsolutePath().getParent();
      Path draft = Files.createTempFile(folder, ".digipoort", ".part", closed());
      try {
        Decision decision;
        try (OutputStream out = Files.newOutputStream(draft)) {
          decision = writer.write(out);
        }
        if (decision.done()) {
          Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
        return decision;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new FailedException(path + " cannot be written: " + e);
    }
  }

  private static FileAttribute<?>[] closed() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
