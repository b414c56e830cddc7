// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.time.Instant;

/**
 * What the headers of a request say.
 *
 * @param to the logical address of the service
 * @param action also the SOAPAction
 * @param messageId unique
 * @param created of the Timestamp
 * @param expires of the Timestamp
 */
public record Addressing(
    String to, String action, String messageId, Instant created, Instant expires) {
  /** The action of the answer to this request. */
  String answerAction() {
    return action.replaceFirst("Request$", "") + "Response";
  }
}
