// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.IOException;
import java.io.OutputStream;

/** What is sent; long texts are read while it is written. */
public final class Body {
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

  /** How many octets will be written. */
  public long length() {
    return inserts.length(message);
  }

  /** Writes it. */
  public void writeTo(OutputStream out) throws IOException {
    inserts.write(message, out);
  }
}
