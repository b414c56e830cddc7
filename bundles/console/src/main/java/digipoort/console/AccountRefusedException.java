// SPDX-License-Identifier: Apache-2.0
package digipoort.console;

/** A change of accounts that is not made; the message says why and what was expected. */
public final class AccountRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message why, with the value and what was expected
   */
  public AccountRefusedException(String message) {
    super(message);
  }

  /**
   * @param message why, with the value and what was expected
   * @param cause what went wrong below
   */
  public AccountRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
