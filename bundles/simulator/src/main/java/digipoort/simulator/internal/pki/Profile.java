// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * What a certificate says, apart from its key and its issuer.
 *
 * @param subject TEST in every organisation and name
 * @param authority whether it may issue certificates
 * @param purposes extended key usage of an end certificate
 * @param hosts DNS names and IP addresses
 * @param notBefore first moment of validity
 * @param notAfter last moment of validity
 */
record Profile(
    X500Name subject,
    boolean authority,
    Set<KeyPurposeId> purposes,
    List<String> hosts,
    Instant notBefore,
    Instant notAfter) {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration MARGIN = Duration.ofHours(1);

  static Profile authority(String name, Instant now) {
    X500Name subject =
        new X500NameBuilder()
            .addRDN(BCStyle.C, "NL")
            .addRDN(BCStyle.O, "TEST Digipoort simulator")
            .addRDN(BCStyle.CN, name)
            .build();
    return new Profile(
        subject, true, Set.of(), List.of(), now.minus(MARGIN), now.plus(YEAR.multipliedBy(10)));
  }

  static Profile services(String organisation, String oin, String name, Instant now) {
    X500Name subject =
        new X500NameBuilder()
            .addRDN(BCStyle.C, "NL")
            .addRDN(BCStyle.O, organisation)
            .addRDN(BCStyle.SERIALNUMBER, oin)
            .addRDN(BCStyle.CN, name)
            .build();
    return new Profile(
        subject,
        false,
        Set.of(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth),
        List.of(),
        now.minus(MARGIN),
        now.plus(YEAR.multipliedBy(3)));
  }

  Profile withHosts(String... names) {
    return new Profile(subject, authority, purposes, List.of(names), notBefore, notAfter);
  }

  Profile validFrom(Instant moment) {
    return new Profile(
        subject, authority, purposes, hosts, moment, moment.plus(YEAR.multipliedBy(3)));
  }

  Profile expiredAt(Instant moment) {
    return new Profile(
        subject, authority, purposes, hosts, moment.minus(YEAR.multipliedBy(3)), moment);
  }
}
