// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import java.time.Instant;

/**
 * An answer to a question for statuses, as it was received.
 *
 * @param answered when it was complete, on our clock
 * @param answer the octets
 */
public record RawAnswer(Instant answered, byte[] answer) {
  public RawAnswer {
    answer = answer.clone();
  }

  @Override
  public byte[] answer() {
    return answer.clone();
  }

  @Override
  public String toString() {
    return answered + ", " + answer.length + " octets";
  }
}
