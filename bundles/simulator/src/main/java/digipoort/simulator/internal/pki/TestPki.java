// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A PKI modelled on PKIoverheid (root, domain authority, authority of a trust service provider, end
 * certificates with an OIN), made at the first start and reused afterwards. Nothing outside the
 * simulator trusts it.
 */
public final class TestPki {
  /** OIN of the certificate that signs answers. */
  public static final String SIGNER_OIN = "00000004003214345001";

  private static final String CLIENT_OIN = "00000003123456780000";
  private static final String OTHER_OIN = "00000003876543210000";
  private static final String WRONG_OIN = "00000003111111110000";
  private static final String READY = "wrong-signer.p12";

  private final PkiFolder folder;

  private TestPki(PkiFolder folder) {
    this.folder = folder;
  }

  /**
   * Opens the PKI in a folder, making what is not there. Revocation lists are renewed each time.
   */
  public static TestPki open(Path directory, Instant now)
      throws IOException, GeneralSecurityException {
    PkiFolder folder = new PkiFolder(directory);
    TestPki pki = new TestPki(folder);
    if (!folder.has(READY)) {
      pki.make(now);
    }
    pki.renewRevocationLists(now);
    return pki;
  }

  /** Protects every PKCS#12 file of the PKI. */
  public char[] password() {
    return folder.password();
  }

  /** The key store with the TLS server certificate. */
  public KeyStore serverKeyStore() throws IOException, GeneralSecurityException {
    return folder.keyStore("server.p12");
  }

  /** Signs honest answers. */
  public Identity responseSigner() throws IOException, GeneralSecurityException {
    return folder.readKeys("response-signer.p12");
  }

  /** Signs answers in the scenario in which another party than Logius answers. */
  public Identity wrongSigner() throws IOException, GeneralSecurityException {
    return folder.readKeys(READY);
  }

  /**
   * Judges certificates of clients: the root, the authorities below it and their revocation lists.
   */
  public Trust trust(Instant now) throws IOException, GeneralSecurityException {
    Identity tsp = folder.readKeys("ca-tsp.p12");
    return new Trust(tsp.chain(), revocationLists(now));
  }

  private void make(Instant now) throws IOException, GeneralSecurityException {
    List<KeyPair> keys = keys(12);
    Identity root =
        Issuer.selfSigned(
            Profile.authority("TEST Staat der Nederlanden Private Root CA - G1", now), keys.get(0));
    Identity domain =
        new Issuer(root)
            .issue(
                Profile.authority("TEST Staat der Nederlanden Private Services CA - G1", now),
                keys.get(1));
    Identity tsp =
        new Issuer(domain)
            .issue(
                Profile.authority("TEST PKIoverheid Private Services TSP CA - G1", now),
                keys.get(2));
    folder.writeKeys("ca-root.p12", "ca", root);
    folder.writeKeys("ca-domain.p12", "ca", domain);
    folder.writeKeys("ca-tsp.p12", "ca", tsp);
    folder.writeCertificates("root.pem", root.chain());
    folder.writeCertificates("ca-chain.pem", tsp.chain());
    makeClients(new Issuer(tsp), keys, now);
    makeUntrusted(keys, now);
    makeServers(new Issuer(tsp), keys, now);
  }

  private void makeClients(Issuer issuer, List<KeyPair> keys, Instant now)
      throws IOException, GeneralSecurityException {
    Profile client = Profile.services("TEST Voorbeeld B.V.", CLIENT_OIN, "client.test", now);
    folder.writeKeys("client.p12", "client", issuer.issue(client, keys.get(3)));
    folder.writeKeys(
        "client-2.p12",
        "client",
        issuer.issue(
            Profile.services("TEST Ander Bedrijf B.V.", OTHER_OIN, "client-2.test", now),
            keys.get(4)));
    folder.writeKeys(
        "client-expired.p12",
        "client",
        issuer.issue(client.expiredAt(now.minusSeconds(86_400)), keys.get(5)));
    folder.writeKeys("client-revoked.p12", "client", issuer.issue(client, keys.get(6)));
  }

  private void makeUntrusted(List<KeyPair> keys, Instant now)
      throws IOException, GeneralSecurityException {
    Identity stranger =
        Issuer.selfSigned(Profile.authority("TEST Onbekende Root CA", now), keys.get(7));
    Profile client = Profile.services("TEST Voorbeeld B.V.", CLIENT_OIN, "client.test", now);
    folder.writeKeys(
        "client-untrusted.p12", "client", new Issuer(stranger).issue(client, keys.get(8)));
  }

  private void makeServers(Issuer issuer, List<KeyPair> keys, Instant now)
      throws IOException, GeneralSecurityException {
    Profile server =
        Profile.services("TEST Logius", SIGNER_OIN, "localhost", now)
            .withHosts("localhost", "127.0.0.1");
    folder.writeKeys("server.p12", "server", issuer.issue(server, keys.get(9)));
    Profile signer =
        Profile.services("TEST Logius", SIGNER_OIN, "TEST wus.digipoort.simulator", now);
    folder.writeKeys("response-signer.p12", "signer", issuer.issue(signer, keys.get(10)));
    Profile wrong = Profile.services("TEST Niet Logius", WRONG_OIN, "TEST niet-logius", now);
    folder.writeKeys(READY, "signer", issuer.issue(wrong, keys.get(11)));
  }

  private static List<KeyPair> keys(int count) throws GeneralSecurityException {
    KeyPairGenerator probe = KeyPairGenerator.getInstance("RSA");
    String provider = probe.getProvider().getName();
    return IntStream.range(0, count).parallel().mapToObj(i -> key(provider)).toList();
  }

  private static KeyPair key(String provider) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", provider);
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RSA keys cannot be made by provider " + provider, e);
    }
  }

  private void renewRevocationLists(Instant now) throws IOException, GeneralSecurityException {
    List<X509CRL> lists = revocationLists(now);
    folder.writeRevocationList("tsp.pem", lists.get(0));
    folder.writeRevocationList("domain.pem", lists.get(1));
    folder.writeRevocationList("root.pem", lists.get(2));
  }

  private List<X509CRL> revocationLists(Instant now) throws IOException, GeneralSecurityException {
    X509Certificate revoked = folder.readKeys("client-revoked.p12").certificate();
    List<X509CRL> lists = new ArrayList<>();
    lists.add(list("ca-tsp.p12", Set.of(revoked.getSerialNumber()), now));
    lists.add(list("ca-domain.p12", Set.of(), now));
    lists.add(list("ca-root.p12", Set.of(), now));
    return lists;
  }

  private X509CRL list(String authority, Set<BigInteger> revoked, Instant now)
      throws IOException, GeneralSecurityException {
    return new Issuer(folder.readKeys(authority)).revocationList(revoked, now);
  }
}
