// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import digipoort.simulator.hostile.AttackClient;
import digipoort.simulator.hostile.Draft;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLParameters;

/** A client made of the JDK alone. */
final class TestClient {
  private final HttpClient http;
  private final KeyStore signing;
  private final char[] password;

  private TestClient(HttpClient http, KeyStore signing, char[] password) {
    this.http = http;
    this.signing = signing;
    this.password = password;
  }

  static TestClient of(Simulator simulator) throws Exception {
    return of(simulator, "client.p12", "client.p12");
  }

  /** A client with a key for TLS (none when empty) and a key for signing. */
  static TestClient of(Simulator simulator, String tls, String signing) throws Exception {
    return of(simulator, tls, signing, "TLSv1.3", "TLSv1.2");
  }

  /** A client that offers some versions of TLS. */
  static TestClient of(Simulator simulator, String tls, String signing, String... protocols)
      throws Exception {
    return of(simulator.pki(), tls, signing, protocols);
  }

  /** A client that knows nothing of a simulator but its folder of keys. */
  static TestClient of(Path pki, String tls, String signing, String... protocols) throws Exception {
    char[] password = Files.readString(pki.resolve("password")).toCharArray();
    HttpClient http =
        HttpClient.newBuilder()
            .sslContext(AttackClient.tls(pki, tls))
            .sslParameters(new SSLParameters(null, protocols))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return new TestClient(http, store(pki.resolve(signing), password), password);
  }

  HttpResponse<String> send(Draft draft) throws Exception {
    return send(URI.create(draft.to), draft);
  }

  HttpResponse<String> send(URI where, Draft draft) throws Exception {
    return send(where, draft, Duration.ofSeconds(20));
  }

  HttpResponse<String> send(URI where, Draft draft, Duration patience) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(where)
            .timeout(patience)
            .header("Content-Type", draft.contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(draft.signed(signing, password)));
    if (draft.soapAction != null) {
      request.header("SOAPAction", draft.soapAction);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<String> get(URI where) throws Exception {
    return http.send(
        HttpRequest.newBuilder(where).timeout(Duration.ofSeconds(20)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static KeyStore store(Path file, char[] password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return store;
  }
}
