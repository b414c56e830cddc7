// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import digipoort.console.UserFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.apache.karaf.jaas.modules.properties.PropertiesBackingEngineFactory;
import org.apache.karaf.jaas.modules.publickey.PublickeyBackingEngineFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An installation comes without users. When Karaf's realm knows nobody, this component adds {@code
 * admin} with a random password and an SSH key, both only readable in the secrets folder.
 */
@Component(
    service = {},
    immediate = true)
public final class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  /** The password hashing is a reference so that the password never reaches a file unhashed. */
  @Activate
  public FirstStart(
      BundleContext context,
      @Reference JaasRealm realm,
      @Reference(target = "(name=jasypt)") EncryptionService hashing) {
    UserFile passwords = UserFile.of(realm, new PropertiesBackingEngineFactory());
    if (!passwords.isEmpty()) {
      return;
    }
    var account =
        new AdminAccount(passwords, UserFile.of(realm, new PublickeyBackingEngineFactory()));
    try {
      Path password =
          account.create(
              new SecretsFolder(Path.of(context.getProperty("karaf.base"), "secrets")),
              new SecureRandom());
      announce(password);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "User admin was not made: the folder secrets or etc cannot be written. "
              + "Give the account that runs Karaf write access to it",
          e);
    }
  }

  private static void announce(Path password) {
    LOG.info("First start: user admin was made, the password is in {}", password);
    System.out.println("First start: user admin was made, the password is in " + password);
  }
}
