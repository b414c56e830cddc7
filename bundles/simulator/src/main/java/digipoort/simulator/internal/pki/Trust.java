// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Judges a client's certificate against the test root: chain, validity and revocation. */
public final class Trust {
  private final X509Certificate root;
  private final List<Object> known;

  Trust(List<X509Certificate> authorities, List<X509CRL> lists) {
    this.root = authorities.get(authorities.size() - 1);
    this.known = new ArrayList<>(authorities);
    this.known.addAll(lists);
  }

  /** Why a certificate is not trusted at a moment; empty when it is. */
  public Optional<String> objection(X509Certificate certificate, Instant now) {
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(certificate);
      PKIXBuilderParameters parameters = parameters(target, List.of(certificate));
      parameters.setDate(Date.from(now));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.of(rootCause(e));
    }
  }

  /** The same judgement for TLS. */
  public PKIXBuilderParameters tlsParameters() throws GeneralSecurityException {
    return parameters(new X509CertSelector(), List.of());
  }

  /**
   * The identifying number in the serialNumber of a certificate's subject; empty when there is
   * none.
   */
  public static String oin(X509Certificate certificate) {
    try {
      for (Rdn rdn : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
        // RFC 2253 writes serialNumber as its OID with the DER of the value
        if (rdn.getType().equals("2.5.4.5") && rdn.getValue() instanceof byte[] der) {
          return new String(der, 2, der.length - 2, StandardCharsets.US_ASCII);
        }
      }
      return "";
    } catch (InvalidNameException e) {
      return "";
    }
  }

  /** Names a certificate: its serial number and its issuer. */
  public static String id(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16) + "/" + certificate.getIssuerX500Principal();
  }

  private PKIXBuilderParameters parameters(
      X509CertSelector target, Collection<X509Certificate> more) throws GeneralSecurityException {
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), target);
    List<Object> all = new ArrayList<>(known);
    all.addAll(more);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
    parameters.setRevocationEnabled(true);
    return parameters;
  }

  private static String rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
