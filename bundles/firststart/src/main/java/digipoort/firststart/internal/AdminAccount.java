// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import digipoort.console.UserFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.karaf.jaas.modules.BackingEngine;

/** The account {@code admin} in the password store and the key store of Karaf's realm. */
record AdminAccount(UserFile passwords, UserFile keys) {
  private static final String NAME = "admin";
  private static final String GROUP = "admingroup";
  private static final int PASSWORD_BYTES = 24;

  /**
   * Writes the secrets before the account: after a crash in between there is still no user, and the
   * next start makes both anew.
   *
   * @return where the password is
   */
  Path create(SecretsFolder secrets, SecureRandom random) throws IOException {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    SshKey key = SshKey.generate(random);
    Path file = secrets.write("admin-password", password);
    secrets.write("admin-key", key.pem());
    keys.change(users -> add(users, key.authorized()));
    passwords.change(users -> add(users, password));
    return file;
  }

  private static void add(BackingEngine users, String credential) {
    users.addUser(NAME, credential);
    users.addGroup(NAME, GROUP);
  }
}
