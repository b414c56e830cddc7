// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Sends attacks over mutual TLS, with the JDK alone. */
public final class AttackClient {
  private final HttpClient http;

  private AttackClient(HttpClient http) {
    this.http = http;
  }

  /** A client that has what the folder with the simulator's certificates gives to clients. */
  public static AttackClient of(Path pki) throws Exception {
    return new AttackClient(
        HttpClient.newBuilder()
            .sslContext(tls(pki, "client.p12"))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build());
  }

  /** TLS with a key of the folder (none when empty), trusting the test root alone. */
  public static SSLContext tls(Path pki, String keys) throws Exception {
    char[] password = Files.readString(pki.resolve("password")).strip().toCharArray();
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    if (!keys.isEmpty()) {
      try (InputStream in = Files.newInputStream(pki.resolve(keys))) {
        store.load(in, password);
      }
    }
    own.init(store, password);
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    try (InputStream in = Files.newInputStream(pki.resolve("root.pem"))) {
      roots.setCertificateEntry(
          "root", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(roots);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** Sends an attack as often as it says, and gives the last answer. */
  public HttpResponse<String> send(URI where, Attack attack) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(where)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", attack.contentType())
            .header("SOAPAction", attack.soapAction())
            .POST(HttpRequest.BodyPublishers.ofByteArray(attack.body()))
            .build();
    HttpResponse.BodyHandler<String> text =
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    for (int i = 1; i < attack.sends(); i++) {
      http.send(request, text);
    }
    return http.send(request, text);
  }

  /** Why a request was refused, from the fault that answers it. */
  public static String reason(HttpResponse<String> answer) throws Exception {
    return Draft.element(Draft.parse(answer.body()), Draft.KV, "foutbeschrijving").getTextContent();
  }
}
