// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder with one file per secret, closed to other users where the file system can do so. */
record SecretsFolder(Path path) {

  /** Replaces the secret: no moment at which others can read it. */
  Path write(String name, String value) throws IOException {
    Files.createDirectories(path, only("rwx------"));
    Path file = path.resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(file, only("rw-------"));
    return Files.writeString(file, value, StandardCharsets.US_ASCII);
  }

  private static FileAttribute<?>[] only(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
