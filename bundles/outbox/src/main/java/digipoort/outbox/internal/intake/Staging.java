// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.BerichtInhoud;
import digipoort.outbox.internal.seal.PassingKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies content to where it can be read quickly, before the database is kept busy with it, and
 * makes sure that it is what it says. Small content stays in memory, large content is in files that
 * only this process can read. Closing removes the copies.
 */
final class Staging implements AutoCloseable {
  private static final int SMALL = 1024 * 1024;

  /** The octets are not those that were announced. */
  static final class MismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
      super(message);
    }
  }

  private record Held(byte[] octets) implements BerichtInhoud.Source {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(octets);
    }
  }

  private record Kept(Path file, PassingKey key) implements BerichtInhoud.Source {
    @Override
    public InputStream open() throws IOException {
      return key.over(Files.newInputStream(file));
    }
  }

  private final PassingKey key = new PassingKey();
  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private boolean closed;

  Staging(Path folder) {
    this.folder = folder;
  }

  /** Removes what an earlier process left behind. */
  static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  BerichtInhoud stage(BerichtInhoud inhoud) throws IOException {
    if (inhoud.source() instanceof Held || inhoud.source() instanceof Kept) {
      return inhoud;
    }
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(inhoud.open(), digest)) {
      BerichtInhoud.Source source = inhoud.length() <= SMALL ? hold(in, inhoud) : keep(in, inhoud);
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(inhoud.sha256())) {
        throw new MismatchException(
            inhoud.bestandsnaam() + ": other octets than its sha256 (expected: those it names)");
      }
      return new BerichtInhoud(
          inhoud.mimeType(), inhoud.bestandsnaam(), inhoud.length(), inhoud.sha256(), source);
    }
  }

  List<BerichtInhoud> stage(List<BerichtInhoud> contents) throws IOException {
    List<BerichtInhoud> staged = new ArrayList<>();
    for (BerichtInhoud inhoud : contents) {
      staged.add(stage(inhoud));
    }
    return staged;
  }

  private static Held hold(InputStream in, BerichtInhoud inhoud) throws IOException {
    byte[] octets = in.readNBytes((int) inhoud.length() + 1);
    checkLength(octets.length, inhoud);
    return new Held(octets);
  }

  private Kept keep(InputStream in, BerichtInhoud inhoud) throws IOException {
    Path file = newFile();
    try (OutputStream out = key.over(Files.newOutputStream(file))) {
      byte[] buffer = new byte[64 * 1024];
      long total = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        total += count;
        if (total > inhoud.length()) {
          break;
        }
        out.write(buffer, 0, count);
      }
      checkLength(total, inhoud);
    }
    return new Kept(file, key);
  }

  private static void checkLength(long found, BerichtInhoud inhoud) throws MismatchException {
    if (found != inhoud.length()) {
      throw new MismatchException(
          inhoud.bestandsnaam()
              + ": "
              + (found > inhoud.length() ? "more" : found)
              + " octets (expected: "
              + inhoud.length()
              + ")");
    }
  }

  private synchronized Path newFile() throws IOException {
    if (closed) {
      throw new IOException("too late");
    }
    Path file = Files.createTempFile(folder, "content", null);
    files.add(file);
    return file;
  }

  private static MessageDigest sha256() throws IOException {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (Path file : files) {
      file.toFile().delete();
    }
  }
}
