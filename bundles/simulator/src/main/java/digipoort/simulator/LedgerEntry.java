// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import java.time.Instant;

/**
 * One line of the ledger: what the simulator accepted or refused. Text that is not known is empty.
 *
 * @param time when it was accepted or refused
 * @param outcome ACCEPTED, REFUSED or FOREIGN
 * @param operation name of the operation, for example {@code aanleveren}
 * @param kenmerk given by the simulator to an accepted delivery
 * @param oin identifying number in the certificate that signed the request
 * @param berichtsoort as delivered
 * @param belanghebbende whom the delivery is about, as {@code type:nummer}
 * @param aanleverkenmerk as delivered
 * @param messageId wsa:MessageID of the request
 * @param inhoudSha256 SHA-256 of the decoded inhoud, hexadecimal
 * @param statusDelayMillis time between two statuses that holds for this delivery
 * @param reason why it was refused
 */
public record LedgerEntry(
    Instant time,
    Outcome outcome,
    String operation,
    String kenmerk,
    String oin,
    String berichtsoort,
    String belanghebbende,
    String aanleverkenmerk,
    String messageId,
    String inhoudSha256,
    long statusDelayMillis,
    String reason) {

  /** This entry with the SHA-256 of another inhoud. */
  public LedgerEntry withInhoud(String sha256) {
    return new LedgerEntry(
        time,
        outcome,
        operation,
        kenmerk,
        oin,
        berichtsoort,
        belanghebbende,
        aanleverkenmerk,
        messageId,
        sha256,
        statusDelayMillis,
        reason);
  }

  /** What became of a request. */
  public enum Outcome {
    /** A delivery was accepted and got a kenmerk, whatever the client may have heard of it. */
    ACCEPTED,
    /** A request was not accepted: it got a fault, or what its scenario says. */
    REFUSED,
    /**
     * A proces of other software, which getProcessen shows; its aanleverkenmerk names the scenario
     * of its statuses, its time is that of the first one.
     */
    FOREIGN
  }
}
