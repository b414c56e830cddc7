// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.Directories;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestPkiTest {
  @TempDir static Path folder;
  private static TestPki pki;

  @BeforeAll
  static void make() throws Exception {
    pki = TestPki.open(folder, Instant.now());
  }

  @ParameterizedTest
  @CsvSource({
    "client.p12, 00000003123456780000",
    "client-2.p12, 00000003876543210000",
    "client-expired.p12, 00000003123456780000",
    "client-future.p12, 00000003123456780000",
    "client-revoked.p12, 00000003123456780000",
    "response-signer.p12, 00000004003214345001",
    "wrong-signer.p12, 00000003111111110000",
    "server.p12, 00000004003214345001"
  })
  void chainHasFourLayersAllMarkedTest(String file, String oin) throws Exception {
    Certificate[] chain = chain(file);

    assertThat(chain).hasSize(4);
    assertThat(Trust.oin((X509Certificate) chain[0])).isEqualTo(oin);
    for (int i = 0; i < 3; i++) {
      chain[i].verify(chain[i + 1].getPublicKey());
    }
    for (Certificate certificate : chain) {
      assertThat(((X509Certificate) certificate).getSubjectX500Principal().toString())
          .contains("TEST");
    }
  }

  @Test
  void serverIsNamedLocalhost() throws Exception {
    X509Certificate server = (X509Certificate) chain("server.p12")[0];

    assertThat(server.getSubjectAlternativeNames())
        .extracting(name -> name.get(1).toString())
        .containsExactly("localhost", "127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "client.p12, true",
    "client-2.p12, true",
    "client-expired.p12, false",
    "client-revoked.p12, false",
    "client-untrusted.p12, false"
  })
  void trustTellsGoodFromBad(String file, boolean trusted) throws Exception {
    Trust trust = pki.trust();

    assertThat(trust.objection((X509Certificate) chain(file)[0], Instant.now()).isEmpty())
        .isEqualTo(trusted);
  }

  @Test
  void chainFileHoldsTheAuthorities() throws Exception {
    assertThat(certificates("ca-chain.pem")).hasSize(3);
    assertThat(certificates("root.pem")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsp.pem", "domain.pem", "root.pem"})
  void everyAuthorityHasAValidRevocationList(String name) throws Exception {
    try (InputStream in = Files.newInputStream(folder.resolve("crl").resolve(name))) {
      X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);

      assertThat(list.getNextUpdate()).isAfter(Instant.now());
      assertThat(list.getRevokedCertificates() == null).isEqualTo(!name.equals("tsp.pem"));
    }
  }

  @Test
  void secretsAreForTheOwnerOnly() throws Exception {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    for (String name : List.of("password", "client.p12", "ca-root.p12", "response-signer.p12")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void reopeningKeepsTheKeys() throws Exception {
    X509Certificate before = (X509Certificate) chain("client.p12")[0];

    TestPki again = TestPki.open(folder, Instant.now());

    assertThat(again.password()).isEqualTo(pki.password());
    assertThat(chain("client.p12")[0]).isEqualTo(before);
  }

  @Test
  void oldRevocationListsAreRenewed(@TempDir Path copy) throws Exception {
    Directories.copy(folder, copy.resolve("pki"));
    Instant later = Instant.now().plus(Duration.ofDays(31));

    TestPki.open(copy.resolve("pki"), later);

    try (InputStream in = Files.newInputStream(copy.resolve("pki/crl/tsp.pem"))) {
      X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
      assertThat(list.getThisUpdate()).isAfter(later.minus(Duration.ofHours(2)));
      assertThat(list.getRevokedCertificates()).hasSize(1);
    }
  }

  @Test
  void whatAnEarlierVersionLackedIsAdded(@TempDir Path old) throws Exception {
    TestPki.open(old, Instant.now());
    byte[] client = Files.readAllBytes(old.resolve("client.p12"));
    Files.delete(old.resolve("client-future.p12"));

    TestPki.open(old, Instant.now());

    assertThat(old.resolve("client-future.p12")).exists();
    assertThat(Files.readAllBytes(old.resolve("client.p12"))).isEqualTo(client);
  }

  private static Certificate[] chain(String file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      store.load(in, pki.password());
    }
    return store.getCertificateChain(store.aliases().nextElement());
  }

  private static Collection<? extends Certificate> certificates(String file) throws Exception {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in);
    }
  }
}
