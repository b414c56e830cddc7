// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.IOException;
import java.io.OutputStream;

/** A long text that is kept outside the document to which it belongs. */
public interface Cutting {
  /** In octets, as it stands in the canonical document. */
  long length();

  /** Writes it as it stands in the canonical document. */
  void writeTo(OutputStream out) throws IOException;
}
