// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.w3c.dom.Document;

/**
 * A request that was read but not checked yet.
 *
 * @param document the message, with a token for the text of each {@code inhoud}
 * @param inserts the texts as canonical XML
 * @param contents the same texts by their token
 */
public record Incoming(Document document, Inserts inserts, Map<String, Inhoud> contents)
    implements Closeable {

  /** Forgets the texts. */
  @Override
  public void close() throws IOException {
    for (Inhoud inhoud : contents.values()) {
      inhoud.delete();
    }
  }
}
