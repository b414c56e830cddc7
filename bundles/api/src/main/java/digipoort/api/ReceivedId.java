// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.UUID;

/**
 * Names one received bericht for ever.
 *
 * @param value a UUID in its usual form, lower case
 */
public record ReceivedId(String value) implements Comparable<ReceivedId> {
  public ReceivedId {
    Requirement.uuid("received id", value);
  }

  public static ReceivedId random() {
    return new ReceivedId(UUID.randomUUID().toString());
  }

  @Override
  public int compareTo(ReceivedId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
