// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

/** Asked when a connection stands and the first byte of a request is about to leave. */
@FunctionalInterface
public interface Gate {
  /**
   * Returns when the request may leave; from then on it counts as having left.
   *
   * @throws WireException when it may not; then nothing is written
   */
  void pass() throws WireException;
}
