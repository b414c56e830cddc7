// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After everything that an operator does, no secret is found outside {@code secrets/}. */
class SecretsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PROXIED = "etc/digipoort.core.aansluiting-proxied.cfg";
  private static final String LITERAL = "etc/digipoort.core.aansluiting-literal.cfg";
  private static final String SIMULATOR = "etc/digipoort.core.aansluiting-simulator.cfg";
  private static final String PROXY_PASSWORD = "Pr0xyS3cretZq7";
  private static final String LITERAL_PASSWORD = "L1teralS3cretXw9";
  private static final String WRONG_PASSWORD = "Wr0ngS3cretVb4";

  private static final List<String> PRINTED = new ArrayList<>();
  private static Distribution distribution;
  private static RefusingProxy proxy;
  private static Deliveries deliveries;

  /** A life in short: start, aansluitingen good and bad, a delivery, and every look at them. */
  @BeforeAll
  static void live() throws IOException {
    proxy = RefusingProxy.start();
    distribution = Distribution.unpack("secrets");
    distribution
        .boot("digipoort-simulator")
        .set("etc/digipoort.simulator.cfg", "port", Ports.free())
        .set("etc/digipoort.simulator.cfg", "statusDelayMillis", 0)
        .set("etc/digipoort.outbox.cfg", "poll.backoff", "initial=200ms,factor=1.5,max=1s")
        .start();
    deliveries = new Deliveries(SecretsIT::shell, distribution.home().resolve("data/test"));
    awaitAansluiting("simulator", "true");
    configure();
    awaitAansluiting("proxied", "true");
    awaitAansluiting("literal", "false");
    deliver();
    look();
  }

  @AfterAll
  static void stop() {
    distribution.close();
    proxy.close();
  }

  @Test
  void secretsAreUsed() {
    assertThat(proxy.told()).anyMatch(line -> line.contains(basic()));
    assertThat(PRINTED).anyMatch(text -> text.contains("COMPLETED"));
    assertThat(PRINTED).anyMatch(text -> text.contains("407"));
    assertThat(secrets().values()).hasSizeGreaterThanOrEqualTo(5).allMatch(s -> s.length() > 10);
  }

  @Test
  void noSecretIsPrinted() {
    secrets()
        .forEach(
            (name, value) -> assertThat(PRINTED).as(name).noneMatch(text -> text.contains(value)));
    assertThat(distribution.read("console.log")).isNotEmpty();
    secrets()
        .forEach(
            (name, value) ->
                assertThat(distribution.read("console.log")).as(name).doesNotContain(value));
  }

  @Test
  void noFileHoldsASecret() throws IOException {
    Map<String, List<Path>> found = new LinkedHashMap<>();
    for (Map.Entry<String, String> secret : secrets().entrySet()) {
      List<Path> holding = holding(secret.getValue());
      if (!holding.isEmpty()) {
        found.put(secret.getKey(), holding);
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void literalPasswordIsRefusedAndNotRepeated() throws IOException {
    assertThat(shell("digipoort:aansluiting-list"))
        .contains("a password does not belong in a .cfg")
        .doesNotContain(LITERAL_PASSWORD);
    assertThat(shell("digipoort:aansluiting-test literal")).doesNotContain(LITERAL_PASSWORD);

    Path file = distribution.home().resolve(LITERAL);
    assertThat(holding(LITERAL_PASSWORD))
        .contains(file)
        .allMatch(path -> path.equals(file) || isOfConfigurationAdmin(path));

    Files.delete(file);

    await("the end of the configuration")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(holding(LITERAL_PASSWORD)).isEmpty());
  }

  @Test
  void onlyTheOwnerReadsSecrets() throws IOException {
    Path secrets = distribution.home().resolve("secrets");
    assertThat(mode(secrets)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(secrets)) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .contains("admin-password", "admin-key", "simulator-client", "ssh-host-key");
    }
    try (Stream<Path> files = Files.list(secrets)) {
      assertThat(files).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }
    try (Stream<Path> files = Files.list(distribution.home().resolve("data/simulator/pki"))) {
      assertThat(files)
          .filteredOn(file -> file.toString().matches(".*(/password|\\.p12)"))
          .hasSizeGreaterThan(3)
          .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }
    assertThat(mode(distribution.home().resolve("data"))).isEqualTo("rwx------");
  }

  private static void configure() throws IOException {
    Path secret = distribution.home().resolve("secrets/proxy");
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, PROXY_PASSWORD);
    String simulator = distribution.read(SIMULATOR);
    add(
        PROXIED,
        simulator.replace("naam = simulator", "naam = proxied")
            + "proxy.host = 127.0.0.1\nproxy.port = "
            + proxy.port()
            + "\nproxy.user = hub\nproxy.password = $[secret:proxy]\n");
    add(
        LITERAL,
        simulator
            .replace("naam = simulator", "naam = literal")
            .replace("$[secret:simulator-client]", LITERAL_PASSWORD));
  }

  /** Whole at once, as files that FileInstall looks at must be. */
  private static void add(String file, String content) throws IOException {
    Path part = Files.writeString(distribution.home().resolve("part"), content);
    Files.move(part, distribution.home().resolve(file));
  }

  private static void deliver() {
    VatReturn good = VatReturn.of("Happyflow");
    VatReturn bad = VatReturn.of("AanleverFault");
    deliveries.submit(good);
    deliveries.submit(bad);
    deliveries.end(good);
    deliveries.end(bad);
    deliveries.show(good);
    deliveries.show(bad);
  }

  private static void look() {
    shell("digipoort:aansluiting-test simulator");
    shell("digipoort:aansluiting-test proxied");
    shell("digipoort:aansluiting-list --json");
    shell("digipoort:summary");
    shell("config:list");
    shell("config:property-list --pid digipoort.core.aansluiting~proxied");
    shell("service:list -a");
    shell("jaas:realm-list");
    shell("log:display");
    shell("system:property");
    String client = distribution.home().resolve("bin/client").toString();
    PRINTED.add(
        Distribution.run(
            distribution.home(),
            client,
            "-u",
            "admin",
            "-p",
            WRONG_PASSWORD,
            "-b",
            "-f",
            "/dev/null"));
  }

  private static String shell(String command) {
    String printed = distribution.shell(command);
    PRINTED.add(printed);
    return printed;
  }

  private static void awaitAansluiting(String naam, String usable) {
    String pattern = "(?s).*\"naam\" ?: ?\"" + naam + "\"[^}]*?\"usable\" ?: ?" + usable + ".*";
    await("aansluiting " + naam)
        .atMost(SOON)
        .until(() -> shell("digipoort:aansluiting-list --json").matches(pattern));
  }

  /** By name; the literal password is looked for apart, as it stands in etc/ by mistake. */
  private static Map<String, String> secrets() {
    Map<String, String> secrets = new LinkedHashMap<>();
    secrets.put("password of the keys", distribution.read("secrets/simulator-client").strip());
    secrets.put("password of admin", distribution.read("secrets/admin-password").strip());
    secrets.put("key of admin", line(distribution.read("secrets/admin-key")));
    secrets.put("password of the proxy", PROXY_PASSWORD);
    secrets.put("credentials of the proxy", basic());
    secrets.put("password mistyped by a user", WRONG_PASSWORD);
    return secrets;
  }

  /** The line of a PEM file that holds most of the private number. */
  private static String line(String pem) {
    return pem.lines().skip(2).findFirst().orElseThrow();
  }

  private static String basic() {
    return Base64.getEncoder()
        .encodeToString(("hub:" + PROXY_PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  /** Everything the runtime reads and writes, but for the folder of secrets and its like. */
  private static List<Path> files() throws IOException {
    Path home = distribution.home();
    try (Stream<Path> all = Files.walk(home)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(home.resolve("secrets")))
              .filter(file -> !file.startsWith(home.resolve("system")))
              .filter(file -> !file.startsWith(home.resolve("lib")))
              .filter(file -> !file.equals(home.resolve("data/simulator/pki/password")))
              .toList();
      assertThat(files)
          .anyMatch(file -> file.endsWith("data/log/karaf.log"))
          .anyMatch(file -> file.endsWith("etc/users.properties"))
          .anyMatch(file -> file.startsWith(home.resolve("data/cache")));
      return files;
    }
  }

  private static boolean isOfConfigurationAdmin(Path path) {
    return path.toString().matches(".*/data/cache/bundle\\d+/data/config/.*literal.*");
  }

  private static List<Path> holding(String value) throws IOException {
    List<Path> holding = new ArrayList<>();
    for (Path file : files()) {
      if (content(file).contains(value)) {
        holding.add(file);
      }
    }
    return holding;
  }

  /** Bytes as characters; nothing when the runtime has removed it meanwhile. */
  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
