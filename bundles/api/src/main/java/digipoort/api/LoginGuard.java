// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Checks who comes in at a door. The same for every door: whoever guesses passwords is slowed down
 * and shut out for a while, an unknown user takes as long as a wrong password, and every outcome is
 * a line in the security log. Safe for use by many threads.
 */
@ProviderType
public interface LoginGuard {
  /**
   * Checks a name and a password. While a user or an address has to wait the password is not looked
   * at, right or wrong.
   */
  LoginResult login(LoginRequest request);

  /**
   * Records that somebody who came in was refused for want of a role.
   *
   * @param visitor who it was and where from; the password plays no part
   * @param what was refused, without content
   */
  void denied(LoginRequest visitor, String what);
}
