// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import digipoort.wss.Certificates;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key with its certificate chain.
 *
 * @param alias its name in the key store
 * @param key never shown
 * @param chain own certificate first
 */
public record KeyEntry(String alias, PrivateKey key, List<X509Certificate> chain) {
  public X509Certificate certificate() {
    return chain.get(0);
  }

  @Override
  public String toString() {
    return Certificates.describe(certificate());
  }
}
