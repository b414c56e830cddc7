// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.wus.Source;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * An XML document of any length, made while it is read.
 *
 * @param length how many octets it has
 */
record Filler(long length) implements Source {
  private static final byte[] BEGIN = "<filler>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "</filler>".getBytes(StandardCharsets.US_ASCII);

  @Override
  public InputStream open() {
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at < length ? octet(at++) : -1;
      }
    };
  }

  private int octet(long at) {
    if (length < BEGIN.length + END.length) {
      return 'x';
    }
    if (at < BEGIN.length) {
      return BEGIN[(int) at];
    }
    if (at >= length - END.length) {
      return END[(int) (at - length + END.length)];
    }
    return at % 80 == 79 ? '\n' : 'a' + (int) (at % 26);
  }
}
