// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/**
 * Apache Karaf as it is published, run as a process, with our artifacts in a repository. One
 * session stays open over SSH from each start on.
 */
final class VanillaKaraf implements AutoCloseable {
  static final String GUEST = "gast";
  static final String GUEST_PASSWORD = "Zeven-Kleine-Eenden-3";

  private static final Duration LIMIT = Duration.ofSeconds(180);
  private static final String USER = "karaf";
  private static final String ACCESS = "failures.free = 2\nfailures.lock = 3\n";

  private final Path home;
  private final int sshPort = Ports.free();
  private final int httpPort = Ports.free();
  private final SshClient client = SshClient.setUpDefaultClient();
  private @Nullable Process process;
  private @Nullable ClientSession earlier;

  private VanillaKaraf(Path home) {
    this.home = home;
  }

  static VanillaKaraf unpack() throws IOException {
    Path folder = Path.of("target", "runs", "vanilla").toAbsolutePath();
    Distribution.run(Path.of("."), "rm", "-rf", folder.toString());
    Files.createDirectories(folder);
    Distribution.run(folder, "unzip", "-q", System.getProperty("vanilla"));
    var karaf =
        new VanillaKaraf(folder.resolve("apache-karaf-" + System.getProperty("karaf.version")));
    karaf.configure();
    return karaf;
  }

  private void configure() throws IOException {
    change("etc/users.properties", "(?m)^#(karaf|_g_)", "$1");
    change("etc/users.properties", "\\z", "\n" + GUEST + " = " + GUEST_PASSWORD + ",ssh\n");
    Files.writeString(home.resolve("etc/digipoort.access.cfg"), ACCESS);
    change("etc/org.apache.karaf.shell.cfg", "sshPort *=.*", "sshPort = " + sshPort);
    change("etc/org.apache.karaf.management.cfg", "rmiRegistryPort *=.*", port("rmiRegistryPort"));
    change("etc/org.apache.karaf.management.cfg", "rmiServerPort *=.*", port("rmiServerPort"));
    // in the place of Maven Central, which a test does not ask
    change(
        "etc/org.ops4j.pax.url.mvn.cfg",
        "(?s)mvn.repositories= .*?\n\n",
        "mvn.repositories = file:"
            + System.getProperty("vanilla.repository")
            + "@id=ours\n"
            + "org.ops4j.pax.url.mvn.localRepository = \\${karaf.data}/m2\n\n");
    Files.writeString(
        home.resolve("etc/org.ops4j.pax.web.cfg"), "org.osgi.service.http.port = " + httpPort);
    Files.writeString(
        home.resolve("etc/digipoort.outbox.cfg"),
        "poll.backoff = initial=200ms,factor=1.5,max=1s\n");
    Files.writeString(
        home.resolve("etc/digipoort.simulator.cfg"),
        "port = " + Ports.free() + "\nstatusDelayMillis = 150\n");
    client.setServerKeyVerifier((connection, address, serverKey) -> true);
    client.start();
  }

  private static String port(String key) {
    return key + " = " + Ports.free();
  }

  private void change(String file, String pattern, String replacement) throws IOException {
    Path path = home.resolve(file);
    String text = Files.readString(path);
    String changed = text.replaceAll(pattern, replacement);
    if (changed.equals(text)) {
      throw new IllegalStateException(pattern + " is not in " + path);
    }
    Files.writeString(path, changed);
  }

  Path home() {
    return home;
  }

  int sshPort() {
    return sshPort;
  }

  int httpPort() {
    return httpPort;
  }

  void start() throws IOException {
    var builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "EXTRA_JAVA_OPTS",
                "-Xmx512m -XX:TieredStopAtLevel=1"));
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()))
            .start();
    // at the first start its own features come while the shell is there already
    await("the shell of " + home)
        .atMost(LIMIT)
        .ignoreExceptions()
        .until(() -> shell("feature:list -i --no-format").contains("Started"));
    earlier = login();
  }

  /** Whether who logged in right after the start is still logged in. */
  boolean keepsSessions() {
    return earlier != null && earlier.isOpen();
  }

  private ClientSession login() throws IOException {
    ClientSession connected =
        client.connect(USER, "127.0.0.1", sshPort).verify(Duration.ofSeconds(5)).getSession();
    connected.addPasswordIdentity(USER);
    connected.auth().verify(Duration.ofSeconds(10));
    return connected;
  }

  /** What commands print, one a line. */
  String shell(String commands) {
    var printed = new ByteArrayOutputStream();
    try (ClientSession session = login();
        ClientChannel channel = session.createExecChannel(commands)) {
      channel.setOut(printed);
      channel.setErr(printed);
      channel.open().verify(LIMIT);
      Set<ClientChannelEvent> seen = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
      String text = printed.toString(StandardCharsets.UTF_8);
      if (seen.contains(ClientChannelEvent.TIMEOUT)) {
        throw new IllegalStateException(commands + " did not end; it printed: " + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    Distribution.run(home, home.resolve("bin/stop").toString());
    await("the end of " + home).atMost(LIMIT).until(() -> !process.isAlive());
  }

  String log() {
    return read("data/log/karaf.log");
  }

  /** Who came in and who did not. */
  String audit() {
    return read("data/log/security.log");
  }

  private String read(String file) {
    try {
      return Files.readString(home.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.stop();
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
