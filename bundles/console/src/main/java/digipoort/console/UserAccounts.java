// SPDX-License-Identifier: Apache-2.0
package digipoort.console;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The users in the files of Karaf's realm. Whoever asks has seen to it that an administrator does;
 * each change is in the log with who made it. A change is complete or not there at all, also for
 * who reads the file at that moment.
 */
@ProviderType
public interface UserAccounts {
  /** All, by name; those with a key alone too. */
  List<UserAccount> list();

  /**
   * Adds a user; its scope is there before it is.
   *
   * @param account the name must be new
   * @param password is kept hashed
   * @param by who adds it
   * @throws AccountRefusedException when nothing was changed, with the reason
   */
  void add(UserAccount account, String password, String by);

  /**
   * Removes a user, its key and the scope that {@link #add} gave it.
   *
   * @param by who removes it
   * @throws AccountRefusedException when there is no such user, or it is the last administrator
   */
  void remove(String name, String by);
}
