// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A key and the certificate that goes with it. */
record Signer(PrivateKey key, X509Certificate certificate) {
  static Signer read(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      String alias = store.aliases().nextElement();
      return new Signer(
          (PrivateKey) store.getKey(alias, password.toCharArray()),
          (X509Certificate) store.getCertificate(alias));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** Shows no key. */
  @Override
  public String toString() {
    return certificate.getSubjectX500Principal().getName();
  }
}
