// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

/**
 * What goes back to the client, and how.
 *
 * @param way whether the client gets it
 * @param body the SOAP message; empty when there is none
 */
public record Reply(Way way, byte[] body) {

  /** How a client is treated. */
  public enum Way {
    /** It gets the answer. */
    ANSWER,
    /** It waits in vain. */
    SILENCE,
    /** Its connection is cut. */
    CUT
  }

  static Reply of(byte[] body) {
    return new Reply(Way.ANSWER, body);
  }
}
