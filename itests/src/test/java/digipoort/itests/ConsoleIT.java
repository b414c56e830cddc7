// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the console over SSH opens to whom. */
class ConsoleIT {
  private static final String PASSWORD = "Vijf-Grote-Ganzen-7";
  private static final Map<String, Set<String>> OPEN =
      Map.of(
          "read",
          Set.of(
              "aansluiting-list",
              "adapter-list",
              "code-explain",
              "delivery-export",
              "delivery-list",
              "delivery-show",
              "delivery-tail",
              "evidence-verify",
              "hc:exec",
              "received-export",
              "received-list",
              "received-show",
              "summary",
              "taxonomy-list"),
          "submit",
          Set.of("instance-check", "preview", "submit"),
          "receive",
          Set.of("received-acknowledge"),
          "operate",
          Set.of(
              "aansluiting-test",
              "adapter-release",
              "delivery-acknowledge",
              "delivery-adopt",
              "delivery-cancel",
              "delivery-conclude",
              "delivery-purge",
              "delivery-resubmit",
              "delivery-retry"));

  private static final Pattern MADE = Pattern.compile("shown only now: (\\S+)");
  private static final Map<String, String> PASSWORDS = new HashMap<>();
  private static final Distribution distribution = Distribution.unpack("console");
  private static Path outside;
  private static String users;
  private static SshLogin reader;

  @BeforeAll
  static void start() throws IOException {
    distribution.start();
    outside = distribution.home().resolveSibling("console-outside");
    OPEN.keySet().forEach(role -> PASSWORDS.put(role, added(role, role, "ssh")));
    PASSWORDS.put("erp", added("erp", "submit"));
    PASSWORDS.put("guessed", added("guessed", "read", "ssh"));
    PASSWORDS.put("manager", PASSWORD);
    await("the user with roles of Karaf alone")
        .atMost(Duration.ofSeconds(60))
        .until(() -> addManager() && comesIn("manager", PASSWORD));
    users = distribution.read("etc/users.properties");
    reader = login("read");
  }

  private static String added(String user, String... roles) {
    String options = Stream.of(roles).map(role -> "--role " + role + " ").collect(joining());
    String printed = distribution.shell("digipoort:user-add " + options + user);
    var password = MADE.matcher(printed);
    assertThat(password.find()).as(printed).isTrue();
    return password.group(1);
  }

  private static boolean addManager() {
    distribution.shell(
        "jaas:realm-manage --index 1",
        "jaas:user-delete manager",
        "jaas:user-add manager " + PASSWORD,
        "jaas:role-add manager ssh",
        "jaas:role-add manager manager",
        "jaas:role-add manager viewer",
        "jaas:update");
    return distribution
        .read("etc/users.properties")
        .matches("(?s).*manager = \\S+,ssh,manager,viewer.*");
  }

  @AfterAll
  static void stop() {
    if (reader != null) {
      reader.close();
    }
    distribution.close();
  }

  /** From the registry of the shell itself, so that a command that comes open fails here. */
  @Test
  void everyRoleRunsItsCommandsAndNoOther() throws IOException {
    Set<String> all =
        distribution
            .shell("shell:each $.commands { shell:echo $it }")
            .lines()
            .map(String::strip)
            .filter(line -> line.contains(":"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all).hasSizeGreaterThan(200).contains("digipoort:summary", "shell:exec", "*:exit");

    for (String role : OPEN.keySet()) {
      try (SshLogin login = login(role)) {
        assertThat(all.stream().filter(name -> login.run(name + " --help").isDone()))
            .as(role)
            .containsExactlyInAnyOrderElementsOf(
                OPEN.get(role).stream()
                    .map(name -> name.contains(":") ? name : "digipoort:" + name)
                    .toList());
      }
    }
    try (SshLogin manager = login("manager")) {
      assertThat(all.stream().filter(name -> manager.run(name + " --help").isDone())).isEmpty();
    }
  }

  @Test
  void readerReads() {
    assertThat(reader.run("digipoort:delivery-list --json").isDone()).isTrue();
    assertThat(reader.run("summary; adapter-list").text()).contains("digipoort.adapter.ob");
    assertThat(reader.run("help").text()).contains("digipoort:summary").doesNotContain("shell:");
    assertThat(reader.type("help\rdigipoort:adapter-list\rlogout\r", Map.of()))
        .contains("read@digipoort>", "digipoort:summary", "digipoort.adapter.ob");
  }

  static Stream<String> waysOut() {
    return ConsoleAttacks.writing(outside);
  }

  @ParameterizedTest
  @MethodSource("waysOut")
  void noWayOut(String command) throws IOException {
    unharmed(reader.run(command).text());
    assertThat(reader.run(command).isDone()).as(command).isFalse();
  }

  @Test
  void nothingIsExpanded() throws IOException {
    String printed =
        reader.run("digipoort:code-explain {1..100000000}; code-explain $karaf.base").text();

    unharmed(printed);
    assertThat(printed).doesNotContain(distribution.home().toString());
  }

  @Test
  void noWayOutAtATerminal() throws IOException {
    String keys = waysOut().collect(joining("\r")) + "\r";
    String printed;
    try (SshLogin login = login("read")) {
      printed = login.type(keys + "logout\r", Map.of());
    }
    unharmed(printed.replace(outside.toString(), ""));
  }

  /** Variables that say where history is kept; an editor; the history of the administrator. */
  @Test
  void terminalKeepsNoFiles() throws IOException {
    Path history = distribution.home().resolve(".karaf/karaf.history");
    Map<String, String> environment =
        Map.of("history-file", outside.toString(), "input-rc-file-name", "secrets/admin-key");
    String printed;
    try (SshLogin login = login("read")) {
      printed =
          login.type(
              "help\r\u0018\u0005\u0012secrets/admin-password\r\u0018\u0003\u0003logout\r",
              environment);
    }
    unharmed(printed);
    assertThat(printed).doesNotContain("GNU nano", "JLine Nano", "Read File");
    assertThat(history).doesNotExist();
  }

  @Test
  void filesAreClosed() throws IOException {
    for (String subsystem : List.of("sftp", "netconf")) {
      try (SshLogin login = login("read");
          var channel = login.session().createSubsystemChannel(subsystem)) {
        channel.open().await(Duration.ofSeconds(20));
        assertThat(channel.waitFor(Set.of(ClientChannelEvent.CLOSED), Duration.ofSeconds(20)))
            .as(subsystem)
            .contains(ClientChannelEvent.CLOSED);
      }
    }
  }

  @Test
  void tunnelsAreClosedForAll() throws IOException {
    var web = new SshdSocketAddress("127.0.0.1", distribution.httpPort());
    String admin = distribution.read("secrets/admin-password");
    for (List<String> who :
        List.of(List.of("read", PASSWORDS.get("read")), List.of("admin", admin))) {
      try (SshLogin login = SshLogin.of(who.get(0), who.get(1), distribution.sshPort())) {
        var from = new SshdSocketAddress("127.0.0.1", 0);
        // -L and -D open this channel
        try (var channel = login.session().createDirectTcpipChannel(from, web)) {
          assertThatThrownBy(() -> channel.open().verify(Duration.ofSeconds(20)))
              .isInstanceOf(IOException.class);
        }
        // -R
        assertThatThrownBy(() -> login.session().startRemotePortForwarding(from, web))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void whoHasNoRoleForTheConsoleDoesNotComeIn() {
    assertThatThrownBy(() -> login("erp")).isInstanceOf(IOException.class);
  }

  @Test
  void guessesAreShutOut() throws IOException {
    distribution.set("etc/digipoort.access.cfg", "failures.lock", 6);
    SshGuesses.of(distribution).assertShutOut("guessed", PASSWORDS.get("guessed"));
  }

  @Test
  void usersComeAndGo() throws IOException {
    String password = added("piet", "read", "ssh");
    await("the user")
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> comesIn("piet", password));
    assertThat(distribution.read("etc/users.properties")).doesNotContain(password);
    assertThat(distribution.shell("digipoort:user-list --json"))
        .containsSubsequence("\"name\" : \"piet\"", "\"digipoort-read\"", "\"ssh\"", "]");
    assertThat(reader.run("digipoort:user-add --role admin evil").isDone()).isFalse();

    assertThat(distribution.shell("digipoort:user-remove piet")).contains("removed");
    await("the end of the user")
        .atMost(Duration.ofSeconds(30))
        .until(() -> !comesIn("piet", password));
    assertThat(distribution.shell("digipoort:user-remove admin")).contains("last administrator");
    assertThat(distribution.read("etc/users.properties")).isEqualTo(users);
  }

  private static boolean comesIn(String user, String password) {
    try (SshLogin login = SshLogin.of(user, password, distribution.sshPort())) {
      return login.run("help").isDone();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void administratorWorksAsBefore() {
    Path file = distribution.home().resolve("console-admin.txt");

    assertThat(distribution.shell("shell:echo wat | shell:grep wat", "feature:list -i --no-format"))
        .contains("wat", "digipoort-remote");
    assertThat(distribution.shell("$.context getProperty karaf.base"))
        .doesNotContain("Insufficient");
    distribution.shell("digipoort:summary > " + file);
    assertThat(file).isNotEmptyFile();
    assertThat(distribution.shell("config:list")).doesNotContain("service.pid");
  }

  /** Nothing read, nothing written, nothing stopped. */
  private static void unharmed(String printed) throws IOException {
    String key = distribution.read("secrets/admin-key").lines().skip(2).findFirst().orElseThrow();
    assertThat(printed)
        .doesNotContain(distribution.read("secrets/admin-password").strip(), key, "root:x:");
    assertThat(distribution.read("etc/users.properties")).isEqualTo(users);
    assertThat(outside).doesNotExist();
    assertThat(distribution.process().isAlive()).isTrue();
    assertThat(distribution.read("etc/org.apache.karaf.shell.cfg")).contains("127.0.0.1");
  }

  private static SshLogin login(String user) throws IOException {
    return SshLogin.of(user, PASSWORDS.get(user), distribution.sshPort());
  }
}
