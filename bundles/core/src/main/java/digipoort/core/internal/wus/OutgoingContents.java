// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.core.internal.http.WireException;
import digipoort.wss.Cutting;
import digipoort.wss.Cuttings;
import digipoort.wss.Digests;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The contents of a bericht on its way out. Each is read from its source once, before anything
 * leaves; signing and sending then read it from here.
 */
final class OutgoingContents implements Closeable {
  private final List<Spool> spools = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final Cuttings cuttings = new Cuttings();

  private OutgoingContents() {}

  static OutgoingContents none() {
    return new OutgoingContents();
  }

  static OutgoingContents read(Bericht bericht, SpoolFolder folder) throws IOException {
    OutgoingContents contents = new OutgoingContents();
    boolean read = false;
    try {
      contents.add(bericht.inhoud(), folder.spool());
      for (BerichtInhoud bijlage : bericht.bijlagen()) {
        contents.add(bijlage, folder.spool());
      }
      read = true;
      return contents;
    } finally {
      if (!read) {
        contents.close();
      }
    }
  }

  Cuttings cuttings() {
    return cuttings;
  }

  /** What stands in the request for the inhoud and for each bijlage. */
  List<String> tokens() {
    return tokens;
  }

  @Override
  public void close() {
    spools.forEach(Spool::close);
  }

  private void add(BerichtInhoud given, Spool spool) throws WireException {
    spools.add(spool);
    String why;
    try (InputStream in = given.open()) {
      byte[] digest = Digests.of("SHA-256", out -> copy(in, out, spool, given.length()));
      if (spool.length() == given.length() && Digests.hex(digest).equals(given.sha256())) {
        tokens.add(cuttings.add(new Base64Cutting(spool)));
        return;
      }
      why =
          (spool.length() > given.length() ? "more than " + given.length() : spool.length())
              + " octets (expected: the "
              + given.length()
              + " that were announced, by their digest)";
    } catch (IOException e) {
      why = e.toString();
    }
    throw new WireException(
        "De inhoud van " + given.bestandsnaam() + " kan niet worden gelezen: " + why,
        "The content of " + given.bestandsnaam() + " cannot be read: " + why,
        null);
  }

  /** Stops one octet after the expected end. */
  private static void copy(InputStream in, OutputStream digest, Spool spool, long expected)
      throws IOException {
    byte[] piece = new byte[16_384];
    long left = expected + 1;
    while (left > 0) {
      int got = in.read(piece, 0, (int) Math.min(left, piece.length));
      if (got < 0) {
        return;
      }
      digest.write(piece, 0, got);
      spool.out().write(piece, 0, got);
      left -= got;
    }
  }

  private record Base64Cutting(Spool octets) implements Cutting {
    @Override
    public long length() {
      return (octets.length() + 2) / 3 * 4;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      try (InputStream in = octets.open();
          OutputStream text = Base64.getEncoder().wrap(new Unclosed(out))) {
        in.transferTo(text);
      }
    }
  }

  /** The encoder writes its last characters when it is closed; what it writes to stays open. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      out.write(octets, from, count);
    }

    @Override
    public void close() {
      // the request goes on
    }
  }
}
