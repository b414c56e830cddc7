// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

/** What came of storing a delivery. */
public sealed interface Insertion {
  /** It is durable. */
  record Inserted(DeliveryRow row) implements Insertion {}

  /** The owner used this submissionKey before; nothing was stored. */
  record SameKey(DeliveryRow earlier) implements Insertion {}

  /** There is one for this period that has not failed, and a second is not meant. */
  record SamePeriod(DeliveryRow earlier) implements Insertion {}
}
