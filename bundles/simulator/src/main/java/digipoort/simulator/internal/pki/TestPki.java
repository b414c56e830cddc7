// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A PKI modelled on PKIoverheid (root, domain authority, authority of a trust service provider, end
 * certificates with an OIN), made at the first start and reused afterwards. Nothing outside the
 * simulator trusts it.
 */
public final class TestPki {
  private static final String CHAIN = "ca-chain.pem";
  private static final String FUTURE = "client-future.p12";
  private static final String REVOKED = "client-revoked.p12";
  private static final List<String> AUTHORITIES = List.of("tsp", "domain", "root");
  private static final Duration LISTS_RENEWED_AFTER = Duration.ofDays(30);

  private final PkiFolder folder;

  private TestPki(PkiFolder folder) {
    this.folder = folder;
  }

  /** Opens the PKI in a folder, making what is not there. */
  public static TestPki open(Path directory, Instant now)
      throws IOException, GeneralSecurityException {
    PkiFolder folder = new PkiFolder(directory);
    TestPki pki = new TestPki(folder);
    if (!folder.has(CHAIN)) {
      pki.make(new Population(now));
    } else if (pki.listsAreOld(now)) {
      pki.renewLists(now);
    }
    if (!folder.has(FUTURE)) {
      pki.addFuture(now);
    }
    return pki;
  }

  /** A folder made by an earlier version lacks this certificate. */
  private void addFuture(Instant now) throws IOException, GeneralSecurityException {
    Identity client = folder.readKeys("client.p12");
    KeyPair key = new KeyPair(client.certificate().getPublicKey(), client.key());
    Identity future = Population.future(folder.readKeys("ca-tsp.p12"), key, now);
    folder.writeKeys(Map.of(FUTURE, future), "client");
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
    return folder.readKeys("wrong-signer.p12");
  }

  /**
   * The TLS server, which signs answers in the scenario that keeps the two keys no longer apart.
   */
  public Identity server() throws IOException, GeneralSecurityException {
    return folder.readKeys("server.p12");
  }

  /**
   * Judges certificates of clients: the root, the authorities below it and their revocation lists.
   */
  public Trust trust() throws IOException, GeneralSecurityException {
    List<X509CRL> lists = new ArrayList<>();
    for (String authority : AUTHORITIES) {
      lists.add(folder.readRevocationList(authority + ".pem"));
    }
    return new Trust(folder.readCertificates(CHAIN), lists);
  }

  private void make(Population all) throws IOException, GeneralSecurityException {
    folder.writeKeys(all.clients(), "client");
    folder.writeKeys(all.servers(), "server");
    folder.writeKeys(
        Map.of("ca-tsp.p12", all.tsp(), "ca-domain.p12", all.domain(), "ca-root.p12", all.root()),
        "ca");
    X509Certificate revoked = all.clients().get(REVOKED).certificate();
    writeList("tsp", all.tsp(), revoked, all.now());
    writeList("domain", all.domain(), revoked, all.now());
    writeList("root", all.root(), revoked, all.now());
    folder.writeCertificates("root.pem", all.root().chain());
    // the last file tells that everything is there
    folder.writeCertificates(CHAIN, all.tsp().chain());
  }

  private boolean listsAreOld(Instant now) throws IOException, GeneralSecurityException {
    Instant made = folder.readRevocationList("tsp.pem").getThisUpdate().toInstant();
    return made.plus(LISTS_RENEWED_AFTER).isBefore(now);
  }

  private void renewLists(Instant now) throws IOException, GeneralSecurityException {
    X509Certificate revoked = folder.readKeys(REVOKED).certificate();
    for (String authority : AUTHORITIES) {
      writeList(authority, folder.readKeys("ca-" + authority + ".p12"), revoked, now);
    }
  }

  private void writeList(String name, Identity authority, X509Certificate revoked, Instant now)
      throws IOException, GeneralSecurityException {
    boolean issuer =
        revoked.getIssuerX500Principal().equals(authority.certificate().getSubjectX500Principal());
    folder.writeRevocationList(
        name + ".pem",
        new Issuer(authority)
            .revocationList(issuer ? Set.of(revoked.getSerialNumber()) : Set.of(), now));
  }
}
