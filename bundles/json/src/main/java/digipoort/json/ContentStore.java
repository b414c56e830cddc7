// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where contents are put while a submission is read. */
@FunctionalInterface
public interface ContentStore {
  /** In memory, for small submissions. */
  ContentStore MEMORY = MemoryRoom::new;

  /** Room for one more content. */
  Room room() throws IOException;

  /** Room for one content: written once, then read as often as wanted. */
  interface Room {
    /** Where to write. */
    OutputStream out();

    /** What was written, from its begin; to be closed by the caller. */
    InputStream open() throws IOException;
  }

  /** Keeps a content in memory. */
  final class MemoryRoom implements Room {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    @Override
    public OutputStream out() {
      return octets;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(octets.toByteArray());
    }
  }
}
