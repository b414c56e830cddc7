// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.UUID;

/**
 * Names one delivery for ever.
 *
 * @param value a UUID in its usual form, lower case
 */
public record DeliveryId(String value) implements Comparable<DeliveryId> {
  public DeliveryId {
    Requirement.uuid("delivery id", value);
  }

  public static DeliveryId random() {
    return new DeliveryId(UUID.randomUUID().toString());
  }

  @Override
  public int compareTo(DeliveryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
