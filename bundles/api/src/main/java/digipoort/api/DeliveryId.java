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
    if (!Requirement.text("delivery id", value, 36).equals(canonical(value))) {
      throw new IllegalArgumentException(
          "delivery id: '" + value + "' (expected: a lower-case UUID)");
    }
  }

  public static DeliveryId random() {
    return new DeliveryId(UUID.randomUUID().toString());
  }

  private static String canonical(String value) {
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
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
