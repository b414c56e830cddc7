// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.wus.Flaw;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one kind of question is answered.
 *
 * @param flaws what is wrong in the answer
 * @param fault the fault that is given instead
 * @param error the HTTP error that is given instead
 * @param transfer how the answer travels
 */
public record Treatment(
    Set<Flaw> flaws, Optional<Fault> fault, Optional<HttpError> error, Transfer transfer) {
  /** An honest answer. */
  public static final Treatment NORMAL =
      new Treatment(Set.of(), Optional.empty(), Optional.empty(), Transfer.NORMAL);

  /** A SOAP fault; the code may be empty for the usual one. */
  public record Fault(String code, String text) {}

  /**
   * An HTTP answer without SOAP.
   *
   * @param status HTTP status
   * @param html whether it carries an HTML page, as of a proxy
   * @param retryAfter value of Retry-After; empty for none
   */
  public record HttpError(int status, boolean html, String retryAfter) {}

  Treatment with(Flaw flaw) {
    Set<Flaw> more = EnumSet.of(flaw);
    more.addAll(flaws);
    return new Treatment(Set.copyOf(more), fault, error, transfer);
  }

  Treatment with(Fault instead) {
    return new Treatment(flaws, Optional.of(instead), error, transfer);
  }

  Treatment with(HttpError instead) {
    return new Treatment(flaws, fault, Optional.of(instead), transfer);
  }

  Treatment with(Transfer way) {
    return new Treatment(flaws, fault, error, way);
  }
}
