// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.wus.Inhoud;
import digipoort.simulator.internal.wus.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What was delivered, in files: {@code KENMERK} has the inhoud, {@code KENMERK.1} the first
 * bijlage, and so on.
 *
 * @param folder where the files are
 */
public record Delivered(Path folder) {

  /** Makes the folder. */
  static Delivered in(Path directory) throws IOException {
    Path folder = directory.resolve("content");
    Files.createDirectories(folder);
    return new Delivered(folder);
  }

  /** The files of an accepted delivery: the inhoud first, then the bijlagen. */
  public List<Path> files(String kenmerk) {
    List<Path> files = new ArrayList<>();
    Path next = folder.resolve(kenmerk);
    while (Files.exists(next)) {
      files.add(next);
      next = folder.resolve(kenmerk + "." + files.size());
    }
    return files;
  }

  /** Keeps what a request brings, and gives the SHA-256 of its inhoud. */
  String keep(String kenmerk, Request request) {
    try {
      String digest = "";
      int number = 0;
      for (Inhoud part : request.delivered()) {
        String name = number == 0 ? kenmerk : kenmerk + "." + number;
        String own = write(part, folder.resolve(name));
        digest = number == 0 ? own : digest;
        number++;
      }
      return digest;
    } catch (IOException e) {
      throw new UncheckedIOException("A content cannot be stored; nothing was accepted", e);
    }
  }

  private static String write(Inhoud part, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = part.decoded();
        OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256", e);
    }
  }
}
