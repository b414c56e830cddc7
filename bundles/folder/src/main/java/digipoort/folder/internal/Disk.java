// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.BerichtInhoud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files that are on the disk when a method returns, and that nobody else can read. */
final class Disk {
  private Disk() {}

  /** Makes a folder with those above it, where there is none. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(
        folder, mode(folder.getFileSystem().supportedFileAttributeViews(), "rwx------"));
  }

  /** Writes a new file of exactly these octets. */
  static void write(Path file, BerichtInhoud inhoud) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel = newFile(file);
        InputStream in = new DigestInputStream(inhoud.open(), digest)) {
      OutputStream out = Channels.newOutputStream(channel);
      in.transferTo(out);
      channel.force(true);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(inhoud.sha256())) {
      throw new IOException(inhoud.bestandsnaam() + " is not what was stored");
    }
  }

  /** Writes a short text; whole or not at all. */
  static void write(Path file, String text) throws IOException {
    Path temporary = Files.createTempFile(file.getParent(), ".new", null);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer octets = StandardCharsets.UTF_8.encode(text);
      while (octets.hasRemaining()) {
        channel.write(octets);
      }
      channel.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    sync(file.getParent());
  }

  private static FileChannel newFile(Path file) throws IOException {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        mode(views, "rw-------"));
  }

  private static FileAttribute<?>[] mode(Set<String> views, String mode) {
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  /** Names in a folder survive a power failure after this; where folders can be opened. */
  static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Whether a file of its own, no link, holds exactly these octets. */
  static boolean holds(Path file, BerichtInhoud inhoud) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) != inhoud.length()) {
      return false;
    }
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest()).equals(inhoud.sha256());
  }

  /** Removes a folder with all that is in it, following no links; what is gone is gone. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.deleteIfExists(one);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
