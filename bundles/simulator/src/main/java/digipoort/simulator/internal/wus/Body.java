// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What is sent; long texts are read while it is written. */
public final class Body {
  /** The Content-Type of {@link #asPart}. */
  public static final String PART =
      "multipart/related; type=\"text/xml\"; start=\"<antwoord@simulator>\"; boundary=\"=_deel 1\"";

  private static final String PART_START =
      "--=_deel 1\r\nContent-Type: text/xml; charset=utf-8\r\n"
          + "Content-ID: <antwoord@simulator>\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
  private static final String PART_END = "\r\n--=_deel 1--\r\n";

  private final byte[] message;
  private final Inserts inserts;

  Body(byte[] message, Inserts inserts) {
    this.message = message;
    this.inserts = inserts;
  }

  /** Text as it is. */
  public static Body of(byte[] text) {
    return new Body(text, new Inserts());
  }

  /** The same as the only part of multipart/related; {@link #PART} is its type. */
  Body asPart() {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(PART_START.getBytes(StandardCharsets.US_ASCII));
    part.writeBytes(message);
    part.writeBytes(PART_END.getBytes(StandardCharsets.US_ASCII));
    return new Body(part.toByteArray(), inserts);
  }

  /** How many octets will be written. */
  public long length() {
    return inserts.length(message);
  }

  /** Writes it. */
  public void writeTo(OutputStream out) throws IOException {
    inserts.write(message, out);
  }
}
