// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on the first octets and drops the rest. */
final class Cut extends OutputStream {
  private final OutputStream out;
  private long left;

  Cut(OutputStream out, long length) {
    this.out = out;
    this.left = length;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int count) throws IOException {
    int part = (int) Math.min(left, count);
    out.write(octets, offset, part);
    left -= part;
  }
}
