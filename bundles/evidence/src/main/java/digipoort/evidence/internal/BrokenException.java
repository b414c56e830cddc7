// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

/** A message is not what it should be. */
final class BrokenException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenException(String message) {
    super(message);
  }
}
