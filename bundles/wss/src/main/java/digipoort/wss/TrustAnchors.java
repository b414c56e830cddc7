// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Certificates that are trusted, from a PEM file. Self-signed ones are roots and the rest help to
 * build chains; a file without a self-signed one is trusted as a whole.
 */
public final class TrustAnchors {
  private final List<X509Certificate> certificates;
  private final Revocation revocation;
  private final CrlFiles crls;

  public TrustAnchors(List<X509Certificate> certificates, Revocation revocation, CrlFiles crls) {
    this.certificates = List.copyOf(certificates);
    this.revocation = revocation;
    this.crls = crls;
  }

  /** The certificates of the file. */
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /** The revocation lists as they are now. */
  public List<X509CRL> crls() {
    crls.refresh();
    return crls.current().stream().map(X509CRL.class::cast).toList();
  }

  /** How revocation is looked at. */
  public Revocation revocation() {
    return revocation;
  }

  /** The same that holds nothing against a certificate for lack of a valid CRL. */
  public TrustAnchors withoutDemandingCrls() {
    return revocation == Revocation.HARD
        ? new TrustAnchors(certificates, Revocation.SOFT, crls)
        : this;
  }

  /**
   * Builds and checks the chain of a certificate as it was at that moment.
   *
   * @return from the certificate to the anchor
   */
  List<X509Certificate> check(X509Certificate certificate, Instant moment)
      throws GeneralSecurityException {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(certificate);
    PKIXBuilderParameters parameters = parameters(target);
    parameters.addCertStore(
        CertStore.getInstance(
            "Collection", new CollectionCertStoreParameters(List.of(certificate))));
    parameters.setDate(Date.from(moment));
    PKIXCertPathBuilderResult built =
        (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
    List<X509Certificate> chain = new ArrayList<>();
    built.getCertPath().getCertificates().forEach(one -> chain.add((X509Certificate) one));
    chain.add(built.getTrustAnchor().getTrustedCert());
    return chain;
  }

  /** For checking whatever chain a TLS server shows. */
  public PKIXBuilderParameters parameters(X509CertSelector target) throws GeneralSecurityException {
    crls.refresh();
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(roots(), target);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(crls.current())));
    parameters.setRevocationEnabled(revocation != Revocation.OFF);
    if (revocation != Revocation.OFF) {
      PKIXRevocationChecker checker =
          (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
      Set<PKIXRevocationChecker.Option> options =
          EnumSet.of(
              PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK);
      if (revocation == Revocation.SOFT) {
        options.add(PKIXRevocationChecker.Option.SOFT_FAIL);
      }
      checker.setOptions(options);
      parameters.addCertPathChecker(checker);
    }
    return parameters;
  }

  private Set<TrustAnchor> roots() {
    List<X509Certificate> roots =
        new ArrayList<>(certificates.stream().filter(Certificates::selfSigned).toList());
    if (roots.isEmpty()) {
      roots.addAll(certificates);
    }
    return roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
  }
}
