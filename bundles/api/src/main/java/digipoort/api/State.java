// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/** Where a {@link Delivery} stands. */
public enum State {
  /** Stored; will be sent when due. */
  READY,
  /** Being sent at this moment. */
  SENDING,
  /**
   * Sent, but no verified answer came: not known whether Digipoort has it. Never blindly resent.
   */
  UNCONFIRMED,
  /** Digipoort has it and gave a kenmerk; its statuses are followed. */
  DELIVERED,
  /** The uitvragende partij accepted it. Final. */
  COMPLETED,
  /** Refused by Digipoort or the uitvragende partij. Final. */
  REJECTED,
  /** Withdrawn before it was sent. Final. */
  CANCELLED,
  /** A person must decide; the reason and the evidence are with it. */
  PARKED;

  /** Whether nothing changes any more. */
  public boolean isFinal() {
    return this == COMPLETED || this == REJECTED || this == CANCELLED;
  }
}
