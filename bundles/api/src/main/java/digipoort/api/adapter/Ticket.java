// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.DeliveryId;
import java.time.Instant;

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
 */
public record Ticket(
    DeliveryId deliveryId,
    Instant moment,
    String aanleverkenmerk,
    String berichtkenmerk,
    String omgeving) {}
