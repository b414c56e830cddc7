// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;

/**
 * A delivery that has, or had, a kenmerk.
 *
 * @param oin the sender that it was stored for
 */
public record Holder(DeliveryId id, String oin) {}
