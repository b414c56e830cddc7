// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.FieldReader;
import digipoort.api.Text;
import digipoort.xbrl.XmlNode;

/**
 * What is different for each message type. Stateless.
 *
 * @param <D> its descriptors
 * @param <M> its figures
 */
public interface Form<D extends TaxDescriptor, M> {
  /** The title of a preview. */
  Text title();

  /** Octets that such a message has at most. */
  int mostOctets();

  /**
   * Reads the figures of a document, header fields excepted; what is the matter is added to the
   * findings, those of the reader too.
   */
  M read(FieldReader document, Ask<D> ask);

  /** Reads the facts of a ready-made message; what is the matter is added to the findings. */
  M read(XmlNode root, Ask<D> ask);

  /** Adds what is odd beside the other berichten of the ticket. */
  void compare(M figures, Ask<D> ask);

  /** Adds the figures to a message; only called without errors. */
  void write(M figures, D descriptor, MessageBuilder message);

  /** Writes the figures for a bookkeeper. */
  void show(M figures, D descriptor, Page page);
}
