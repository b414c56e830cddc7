// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** What is kept of deliveries, for how long, and how it is handed to others. */
@ProviderType
public interface Archive {
  /**
   * Writes the evidence of one delivery as a zip: the requests as signed and sent, the answers as
   * received, statuses with their times, certificates, digests and versions, chained and signed by
   * this installation so that tampering shows. Changes nothing; may be repeated at any state.
   *
   * @param out stays open; when this throws, what was written to it is worth nothing
   * @param actor needs {@link Role#READ}
   * @return not done, and nothing written, when there is no such delivery within the actor's scope
   * @throws IOException when {@code out} or the contents cannot be used
   */
  Decision export(DeliveryId id, OutputStream out, Actor actor) throws IOException;

  /**
   * Names the key that signs: SHA-256 of its public half, 64 lower-case hexadecimal digits.
   *
   * @param actor needs {@link Role#READ}
   */
  String key(Actor actor);

  /**
   * Removes now what the rules of retention let go, as the product does by itself every hour: the
   * contents and raw messages of deliveries that were final for longer than their berichtsoort is
   * kept. Digests, statuses and events stay; what is not final is never touched.
   *
   * @param actor needs {@link Role#OPERATE}
   * @return how many deliveries lost their contents
   */
  int purge(Actor actor);
}
