// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * A digest as its row has it.
 *
 * @param value of what is not encrypted the digest itself, else a keyed one; empty when removed
 * @param keyId of the key that it was made with; null for none, empty when it was removed
 */
public record StoredDigest(String value, @Nullable String keyId) {
  /** How what was stored compares with what comes now. */
  public enum Match {
    SAME,
    OTHER,
    /** The rules of retention removed what could tell. */
    REMOVED
  }

  boolean isRemoved() {
    return keyId != null && keyId.isEmpty();
  }
}
