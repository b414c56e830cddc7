// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs certificates and revocation lists in the name of one authority. */
final class Issuer {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration CRL_VALIDITY = Duration.ofDays(400);

  private final Identity authority;

  Issuer(Identity authority) {
    this.authority = authority;
  }

  static Identity selfSigned(Profile profile, KeyPair keys) throws GeneralSecurityException {
    JcaX509v3CertificateBuilder builder = builder(profile.subject(), profile, keys.getPublic());
    return new Identity(keys.getPrivate(), List.of(sign(builder, profile, keys.getPublic(), keys)));
  }

  Identity issue(Profile profile, KeyPair keys) throws GeneralSecurityException {
    X500Name name =
        X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
    JcaX509v3CertificateBuilder builder = builder(name, profile, keys.getPublic());
    KeyPair signer = new KeyPair(authority.certificate().getPublicKey(), authority.key());
    X509Certificate certificate = sign(builder, profile, keys.getPublic(), signer);
    return new Identity(keys.getPrivate(), List.of(certificate)).issuedBy(authority);
  }

  X509CRL revocationList(Set<BigInteger> revoked, Instant now) throws GeneralSecurityException {
    try {
      X500Name name =
          X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
      X509v2CRLBuilder builder =
          new X509v2CRLBuilder(name, Date.from(now.minus(Duration.ofHours(1))));
      builder.setNextUpdate(Date.from(now.plus(CRL_VALIDITY)));
      for (BigInteger serial : revoked) {
        builder.addCRLEntry(serial, Date.from(now), CRLReason.keyCompromise);
      }
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
      builder.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
      return new JcaX509CRLConverter().getCRL(builder.build(signer(authority.key())));
    } catch (CertIOException | OperatorCreationException e) {
      throw new GeneralSecurityException("Cannot make a revocation list", e);
    }
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Name issuer, Profile profile, PublicKey key) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(127, RANDOM).setBit(126),
        Date.from(profile.notBefore()),
        Date.from(profile.notAfter()),
        profile.subject(),
        key);
  }

  private static X509Certificate sign(
      X509v3CertificateBuilder builder, Profile profile, PublicKey key, KeyPair issuer)
      throws GeneralSecurityException {
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(profile.authority()));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage(profile)));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          extensions.createAuthorityKeyIdentifier(issuer.getPublic()));
      if (!profile.purposes().isEmpty()) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(profile.purposes().toArray(KeyPurposeId[]::new)));
      }
      if (!profile.hosts().isEmpty()) {
        builder.addExtension(Extension.subjectAlternativeName, false, hosts(profile));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(signer(issuer.getPrivate())));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("Cannot make a certificate for " + profile.subject(), e);
    }
  }

  private static int usage(Profile profile) {
    return profile.authority()
        ? KeyUsage.keyCertSign | KeyUsage.cRLSign
        : KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
  }

  private static GeneralNames hosts(Profile profile) {
    return new GeneralNames(
        profile.hosts().stream()
            .map(
                host ->
                    new GeneralName(
                        Character.isDigit(host.charAt(0))
                            ? GeneralName.iPAddress
                            : GeneralName.dNSName,
                        host))
            .toArray(GeneralName[]::new));
  }

  private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder("SHA256withRSA").build(key);
  }
}
