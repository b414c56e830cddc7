// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Takes a key out of a PKCS#12 file. */
public final class KeyStores {
  private KeyStores() {}

  /**
   * Reads one key.
   *
   * @param alias which one; may be empty when there is only one
   * @param password wiped before this returns
   * @throws IOException when the file cannot be read or the password is wrong
   * @throws GeneralSecurityException when the wanted key is not in it
   */
  public static KeyEntry read(Path file, Optional<String> alias, char[] password)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      String name = alias.isPresent() ? alias.get() : onlyKey(store);
      if (!store.isKeyEntry(name)) {
        throw new GeneralSecurityException(
            "no key '" + name + "' but " + Collections.list(store.aliases()));
      }
      PrivateKey key = (PrivateKey) store.getKey(name, password);
      Certificate[] chain = store.getCertificateChain(name);
      return new KeyEntry(
          name, key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static String onlyKey(KeyStore store) throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String name : Collections.list(store.aliases())) {
      if (store.isKeyEntry(name)) {
        keys.add(name);
      }
    }
    if (keys.size() != 1) {
      throw new GeneralSecurityException(keys.size() + " keys " + keys + " and no alias chosen");
    }
    return keys.get(0);
  }
}
