// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import java.time.Duration;

/**
 * The bounds of an exchange.
 *
 * @param answer from the first byte of the request to the last byte of the answer
 * @param reuse how long a connection may have been idle and still carry a request
 * @param maxBody octets of an answer
 */
public record Limits(Duration answer, Duration reuse, long maxBody) {
  /** The same for an answer of another size. */
  public Limits upTo(long largest) {
    return new Limits(answer, reuse, largest);
  }
}
