// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/** How much a {@link Finding} matters. */
public enum Severity {
  /** Worth knowing; nothing stops. */
  INFO,
  /** Probably not meant like this; nothing stops. */
  WARNING,
  /** Cannot be sent like this; in what was received: its sender did not accept it. */
  ERROR
}
