// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Duration;

/** What came of a login. */
public sealed interface LoginResult {
  /** The password is right. */
  record Admitted(Actor actor) implements LoginResult {}

  /** The name or the password is wrong; which of them is not told. */
  record Refused() implements LoginResult {}

  /**
   * Nothing was checked: too many attempts failed.
   *
   * @param retryAfter when it is worth while to try again; at least one second
   */
  record TooEarly(Duration retryAfter) implements LoginResult {}
}
