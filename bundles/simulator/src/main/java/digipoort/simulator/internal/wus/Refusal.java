// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

/** A request that gets a fault; the message is the reason that the client reads. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  /** Refuses for a reason: what is wrong, with which value, what was expected. */
  public Refusal(String reason) {
    super(reason);
  }
}
