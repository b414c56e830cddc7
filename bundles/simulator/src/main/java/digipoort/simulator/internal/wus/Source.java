// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Octets that can be read again and again, and need not be in memory. */
public interface Source {
  /** How many octets there are. */
  long length();

  /** Reads them from the begin. */
  InputStream open() throws IOException;

  /** Octets in memory. */
  static Source of(byte[] octets) {
    return new Source() {
      @Override
      public long length() {
        return octets.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(octets);
      }
    };
  }
}
