// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first start of a fresh installation. */
class StartIT {
  private static final Distribution distribution = Distribution.unpack("start");

  @BeforeAll
  static void start() {
    distribution.boot("digipoort-simulator").start();
    Duration took =
        Duration.between(distribution.process().info().startInstant().orElseThrow(), Instant.now());
    System.out.printf(
        "Measured: start of the distribution to ready (first start): %d ms%n", took.toMillis());
  }

  @AfterAll
  static void stop() {
    distribution.close();
  }

  @Test
  void nothingListensBeyondThisMachine() {
    assertThat(Listening.addresses(distribution.process()))
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(address -> address.getAddress().isLoopbackAddress());
  }

  @Test
  void adminHasARandomPasswordThatIsStoredHashed() throws IOException {
    String password = distribution.read("secrets/admin-password");

    assertThat(password).hasSizeGreaterThanOrEqualTo(32);
    assertThat(distribution.read("etc/users.properties"))
        .containsPattern("(?m)^admin = \\{CRYPT\\}[0-9A-F]{80}\\{CRYPT\\},_g_:admingroup$")
        .doesNotContain(password);
  }

  @Test
  void itIsSaidWhereThePasswordIsButNotThePassword() {
    String password = distribution.read("secrets/admin-password");

    assertThat(distribution.log()).contains("secrets/admin-password").doesNotContain(password);
    assertThat(distribution.read("console.log"))
        .contains("secrets/admin-password")
        .doesNotContain(password);
  }

  @Test
  void whatToReadIsInIt() {
    assertThat(
            List.of(
                "README.md",
                "LICENSE",
                "docs/quickstart.md",
                "docs/openapi.yaml",
                "docs/security.md",
                "adapters/ob/README.md",
                "samples/omzetbelasting-2026-q3.json"))
        .allSatisfy(file -> assertThat(distribution.read(file)).as(file).isNotEmpty());
  }

  @Test
  void onlyTheOwnerReadsTheSecrets() throws IOException {
    try (var files = Files.list(distribution.home().resolve("secrets"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }
    assertThat(mode(distribution.home().resolve("secrets"))).isEqualTo("rwx------");
  }

  @Test
  void clientNeedsNoArguments() {
    assertThat(distribution.client("system:version", "feature:list --no-format"))
        .contains(System.getProperty("karaf.version"))
        .contains("digipoort-adapter-ob");
  }

  @Test
  void passwordOpensAndAnotherOneDoesNot() throws Exception {
    assertThat(status("admin", distribution.read("secrets/admin-password"))).isEqualTo(404);
    assertThat(status("admin", "karaf")).isEqualTo(401);
    assertThat(status("karaf", "karaf")).isEqualTo(401);
  }

  /** Of a question for a delivery that does not exist. */
  private static int status(String user, String password) throws Exception {
    String credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/cxf/digipoort/deliveries/%s"
                        .formatted(distribution.httpPort(), new UUID(0, 0))))
            .header("Authorization", "Basic " + credentials)
            .timeout(Duration.ofSeconds(20))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
