// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

/** The right to send one delivery, held for a limited time. */
@FunctionalInterface
public interface Claim {
  /** Whether sending may begin at this moment. Asked of the store, not of memory. */
  boolean holds();
}
