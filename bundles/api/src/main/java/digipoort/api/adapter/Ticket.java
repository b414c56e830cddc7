// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.DeliveryId;
import java.time.Instant;
import java.util.List;

/**
 * What the product assigns to a submission before it is mapped.
 *
 * @param deliveryId the delivery it becomes
 * @param moment now
 * @param aanleverkenmerk the reference on the wire, at most 40 characters
 * @param berichtkenmerk the same correlation in at most 20 characters, for references inside the
 *     message
 * @param omgeving of the aansluiting: productie, preproductie, aansluitsuite, simulator or
 *     aangepast
 * @param related the berichten of the berichtsoorten that the adapter asked for ({@link
 *     AdapterFor#related}) about the same belanghebbende, in the same omgeving, whose tijdvak
 *     touches that of the submission, or that of one which does (the other months of a quarter that
 *     was filed); neither refused nor cancelled ones; the latest last. Empty for a submission
 *     without a tijdvak
 */
public record Ticket(
    DeliveryId deliveryId,
    Instant moment,
    String aanleverkenmerk,
    String berichtkenmerk,
    String omgeving,
    List<Related> related) {
  public Ticket {
    related = List.copyOf(related);
  }

  /** A ticket that brings no other berichten. */
  public Ticket(
      DeliveryId deliveryId,
      Instant moment,
      String aanleverkenmerk,
      String berichtkenmerk,
      String omgeving) {
    this(deliveryId, moment, aanleverkenmerk, berichtkenmerk, omgeving, List.of());
  }
}
