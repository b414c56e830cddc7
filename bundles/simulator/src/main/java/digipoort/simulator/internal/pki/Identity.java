// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * A private key with its certificate and the certificates above it, the root last.
 *
 * @param key the private key
 * @param chain own certificate first
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

  /** Copies the chain. */
  public Identity {
    chain = List.copyOf(chain);
  }

  /** The certificate of this identity itself. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  Identity issuedBy(Identity issuer) {
    List<X509Certificate> all = new ArrayList<>(chain.subList(0, 1));
    all.addAll(issuer.chain);
    return new Identity(key, all);
  }

  @Override
  public String toString() {
    return "Identity[" + certificate().getSubjectX500Principal() + "]";
  }
}
