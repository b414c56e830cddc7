// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that no name leads out of.
 *
 * @param path made when it is not there
 * @param setting where it is changed
 */
record ConfinedFolder(Path path, String setting) {
  /** The file of that name in the folder or below it, reached without a link. */
  Path resolve(String name) {
    Path root = real();
    Path given = path(name);
    Path inside = given.startsWith(path) ? path.relativize(given) : given;
    Path file = root.resolve(inside).normalize();
    if (!file.startsWith(root) || file.equals(root) || climbs(inside)) {
      throw refused(name, "lies outside");
    }
    for (Path part = file; !part.equals(root); part = part.getParent()) {
      if (Files.isSymbolicLink(part)) {
        throw refused(name, "leads over a symbolic link out of");
      }
    }
    return file;
  }

  /** Makes a folder in it, and those above. */
  static void make(Path folder) {
    try {
      Files.createDirectories(folder, closed());
    } catch (IOException e) {
      throw new FailedException(folder + " is no folder that can be made: " + e);
    }
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new FailedException("'" + name + "' is not a file name: " + e.getReason());
    }
  }

  private Path real() {
    make(path);
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new FailedException(path + " cannot be used: " + e + "; see " + where());
    }
  }

  private static boolean climbs(Path path) {
    for (Path part : path) {
      if (part.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }

  private FailedException refused(String name, String why) {
    return new FailedException(
        name + " " + why + " " + path + " (expected: a name below it). It is set by " + where());
  }

  private String where() {
    return setting + " in etc/" + FolderSettings.PID + ".cfg";
  }

  private static FileAttribute<?>[] closed() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
