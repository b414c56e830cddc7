// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final Distribution distribution = Distribution.unpack("console");
  private static Path outside;
  private static String users;
  private static SshLogin reader;

  @BeforeAll
  static void start() throws IOException {
    distribution.start();
    outside = distribution.home().resolveSibling("console-outside");
    Path file = distribution.home().resolve("etc/users.properties");
    var text = new StringBuilder(Files.readString(file));
    OPEN.keySet()
        .forEach(
            role ->
                text.append(role)
                    .append(" = ")
                    .append(PASSWORD)
                    .append(",ssh,digipoort-" + role + "\n"));
    text.append("manager = ").append(PASSWORD).append(",ssh,manager,viewer\n");
    text.append("erp = ").append(PASSWORD).append(",digipoort-submit\n");
    Path next = Files.writeString(file.resolveSibling("users.next"), text);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    users = distribution.read("etc/users.properties");
    reader = login("read");
  }

  @AfterAll
  static void stop() {
    reader.close();
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
                OPEN.get(role).stream().map(name -> "digipoort:" + name).toList());
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
    String out = outside.toString();
    return Stream.of(
        "cat secrets/admin-password",
        "shell:cat secrets/admin-password",
        "SHELL:CAT secrets/admin-password",
        "*:cat secrets/admin-password",
        "shell:tac " + out,
        "shell:head secrets/admin-password",
        "shell:tail secrets/admin-password",
        "shell:less secrets/admin-password",
        "shell:grep . secrets/admin-password",
        "shell:sort secrets/admin-password",
        "shell:wc secrets/admin-password",
        "shell:nano etc/users.properties",
        "shell:ls secrets",
        "shell:source secrets/admin-password",
        "shell:exec touch " + out,
        "exec touch " + out,
        "shell:java java.lang.Runtime",
        "shell:new java.io.FileOutputStream " + out,
        "shell:echo evil = evil,admin >> etc/users.properties",
        "digipoort:code-explain 400 > " + out,
        "digipoort:code-explain 400 >> " + out,
        "digipoort:code-explain 400 2> " + out,
        "digipoort:code-explain 400 &> " + out,
        "< secrets/admin-password",
        "digipoort:code-explain < secrets/admin-password",
        "digipoort:code-explain 400 | tac " + out,
        "digipoort:code-explain 400 | shell:tac " + out,
        "digipoort:code-explain (shell:exec touch " + out + ")",
        "digipoort:code-explain $(shell:cat secrets/admin-password)",
        "($.context bundle 0) getLocation",
        "$.context getBundles",
        "$.processor addCommand x $.context",
        "$.session execute 'shell:exec touch " + out + "'",
        "x = { shell:exec touch " + out + " }; x",
        "{ shell:exec touch " + out + " }",
        "shell:eval 'shell:exec touch " + out + "'",
        "shell:each [1] { shell:exec touch " + out + " }",
        "shell:if { true } { shell:exec touch " + out + " }",
        "history-file = " + out,
        "shell:addcommand x $.context",
        "shell:alias 'digipoort:summary = { shell:exec touch " + out + " }'",
        "shell:watch shell:exec touch " + out,
        "shell:history",
        "shell:info",
        "shell:threads",
        "log:display",
        "log:tail",
        "config:list",
        "config:property-set --pid org.apache.karaf.shell sshHost 0.0.0.0",
        "jaas:realm-manage --index 1; jaas:user-add evil evil; jaas:update",
        "bundle:install -s file:" + out,
        "feature:install webconsole",
        "kar:install file:" + out,
        "system:property user.home",
        "system:shutdown -f",
        "ssh:ssh -P x -l admin 127.0.0.1",
        "scp -f secrets/admin-password",
        "scp -t " + out,
        "digipoort",
        "shell",
        "digipoort:submit secrets/admin-password",
        "digipoort:code-explain {1..100000000}",
        "digipoort:code-explain $karaf.base");
  }

  @ParameterizedTest
  @MethodSource("waysOut")
  void noWayOut(String command) throws IOException {
    unharmed(reader.run(command).text());
    assertThat(reader.run(command).isDone()).as(command).isFalse();
  }

  @Test
  void noWayOutAtATerminal() throws IOException {
    String keys = waysOut().collect(Collectors.joining("\r")) + "\r";
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
        assertThatThrownBy(() -> channel.open().verify(Duration.ofSeconds(20)))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void tunnelsAreClosedForAll() throws IOException {
    var web = new SshdSocketAddress("127.0.0.1", distribution.httpPort());
    String admin = distribution.read("secrets/admin-password");
    for (List<String> who : List.of(List.of("read", PASSWORD), List.of("admin", admin))) {
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
  void usersComeAndGo() throws IOException {
    String added = distribution.shell("digipoort:user-add --role read --role ssh piet");
    var password = Pattern.compile("shown only now: (\\S+)").matcher(added);
    assertThat(password.find()).as(added).isTrue();
    await("the user")
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> comesIn("piet", password.group(1)));
    assertThat(distribution.read("etc/users.properties")).doesNotContain(password.group(1));
    assertThat(distribution.shell("digipoort:user-list --json"))
        .containsSubsequence("\"name\" : \"piet\"", "\"digipoort-read\"", "\"ssh\"", "]");
    assertThat(reader.run("digipoort:user-add --role admin evil").isDone()).isFalse();

    assertThat(distribution.shell("digipoort:user-remove piet")).contains("removed");
    await("the end of the user")
        .atMost(Duration.ofSeconds(30))
        .until(() -> !comesIn("piet", password.group(1)));
    assertThat(distribution.shell("digipoort:user-remove admin")).contains("last administrator");
    assertThat(distribution.read("etc/users.properties")).isEqualTo(users);
  }

  private static boolean comesIn(String user, String password) {
    try (SshLogin login = SshLogin.of(user, password, distribution.sshPort())) {
      return login.run("digipoort:code-explain --help").isDone();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void administratorWorksAsBefore() {
    Path file = distribution.home().resolve("console-admin.txt");

    assertThat(distribution.shell("shell:echo wat | shell:grep w", "feature:list -i --no-format"))
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
    return SshLogin.of(user, PASSWORD, distribution.sshPort());
  }
}
