// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.console.AccountRefusedException;
import digipoort.console.UserAccount;
import digipoort.console.UserAccounts;
import digipoort.console.UserFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.felix.utils.properties.Properties;
import org.apache.karaf.jaas.modules.properties.PropertiesBackingEngineFactory;
import org.apache.karaf.jaas.modules.publickey.PublickeyBackingEngineFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmAccountsTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String BEGIN =
      "_g_\\:admingroup = group,admin,ssh\nadmin = hash,_g_:admingroup\n";

  @TempDir Path etc;
  private Path users = Path.of("");
  private UserAccounts accounts =
      new RealmAccounts(file(), file(), new ScopeFiles(Path.of("")), "true");

  @BeforeEach
  void open() throws IOException {
    users = Files.writeString(etc.resolve("users.properties"), BEGIN);
    Files.writeString(etc.resolve("keys.properties"), "erp = AAAA,digipoort-submit\n");
    accounts = accounts("true");
  }

  private UserAccounts accounts(String hashed) {
    Path keys = etc.resolve("keys.properties");
    return new RealmAccounts(
        new UserFile(new PropertiesBackingEngineFactory(), Map.of("users", users.toString())),
        new UserFile(new PublickeyBackingEngineFactory(), Map.of("users", keys.toString())),
        new ScopeFiles(etc),
        hashed);
  }

  private static UserFile file() {
    return new UserFile(new PropertiesBackingEngineFactory(), Map.of());
  }

  @Test
  void aUserIsThereWithAllItsRolesAndItsScope() throws IOException {
    accounts.add(
        new UserAccount(
            "piet",
            Set.of("ssh", "digipoort-read"),
            Map.of("aansluitingen", List.of("hub", "klant-2"))),
        PASSWORD,
        "admin");

    assertThat(new Properties(users.toFile()).get("piet"))
        .isEqualTo(PASSWORD + ",digipoort-read,ssh");
    assertThat(etc.resolve("digipoort.access.user-piet.cfg"))
        .content()
        .contains("name = piet\n", "aansluitingen = hub, klant-2\n", "belanghebbenden = *\n");
    assertThat(accounts.list())
        .extracting(UserAccount::name)
        .containsExactly("admin", "erp", "piet");
    assertThat(accounts.list().get(0).isAdministrator()).isTrue();
  }

  @Test
  void whatIsWrongChangesNothing() throws IOException {
    Map<String, List<String>> none = Map.of();
    Set<String> read = Set.of("digipoort-read");
    refused(new UserAccount("a b", read, none), PASSWORD, "Name 'a b'");
    refused(new UserAccount("../x", read, none), PASSWORD, "Name");
    refused(new UserAccount("x\nevil = y,admin", read, none), PASSWORD, "Name");
    refused(new UserAccount("_g_:admingroup", read, none), PASSWORD, "Name");
    refused(new UserAccount("admin", read, none), PASSWORD, "there already");
    refused(new UserAccount("erp", read, none), PASSWORD, "there already");
    refused(new UserAccount("piet", Set.of(), none), PASSWORD, "no role");
    refused(new UserAccount("piet", Set.of("a,admin"), none), PASSWORD, "Role 'a,admin'");
    refused(new UserAccount("piet", Set.of("_g_:admingroup"), none), PASSWORD, "Role");
    refused(new UserAccount("piet", read, none), "short", "5 characters (expected: 12 to 200)");
    refused(new UserAccount("piet", read, none), "{CRYPT}00{CRYPT}", "{CRYPT}");
    refused(
        new UserAccount("piet", read, Map.of("aansluitingen", List.of("a\nname = b"))),
        PASSWORD,
        "aansluitingen");

    assertThat(users).hasContent(BEGIN);
    try (var files = Files.list(etc)) {
      assertThat(files).hasSize(2);
    }
  }

  /** As in a Karaf of which nobody changed the settings. */
  @Test
  void noPasswordIsWrittenReadably() {
    accounts = accounts("false");

    refused(
        new UserAccount("piet", Set.of("ssh"), Map.of()),
        PASSWORD,
        "encryption.enabled = false (expected: true, in etc/org.apache.karaf.jaas.cfg)");

    assertThat(users).hasContent(BEGIN);
    assertThat(accounts.list()).extracting(UserAccount::name).containsExactly("admin", "erp");
    accounts.remove("erp", "admin");
  }

  private void refused(UserAccount account, String password, String reason) {
    assertThatThrownBy(() -> accounts.add(account, password, "admin"))
        .isInstanceOf(AccountRefusedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aRemovedUserIsGoneWithItsKeyAndScope() throws IOException {
    accounts.add(
        new UserAccount("piet", Set.of("ssh"), Map.of("aansluitingen", List.of("hub"))),
        PASSWORD,
        "admin");
    accounts.remove("piet", "admin");
    accounts.remove("erp", "admin");

    assertThat(accounts.list()).extracting(UserAccount::name).containsExactly("admin");
    assertThat(etc.resolve("digipoort.access.user-piet.cfg")).doesNotExist();
    assertThatThrownBy(() -> accounts.remove("piet", "admin"))
        .hasMessageContaining("'piet' is not there (expected: admin)");
  }

  @Test
  void theLastAdministratorStays() {
    assertThatThrownBy(() -> accounts.remove("admin", "admin"))
        .hasMessageContaining("last administrator");
    accounts.add(new UserAccount("beheer", Set.of("admin"), Map.of()), PASSWORD, "admin");
    accounts.remove("admin", "beheer");

    assertThat(accounts.list()).extracting(UserAccount::name).containsExactly("beheer", "erp");
  }

  @Test
  void manyAtATimeLoseNoRole() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var account = new UserAccount("user" + i, Set.of("ssh", "digipoort-read"), Map.of());
      all.add(CompletableFuture.runAsync(() -> accounts.add(account, PASSWORD, "admin")));
    }
    all.forEach(CompletableFuture::join);

    assertThat(accounts.list())
        .hasSize(22)
        .filteredOn(user -> user.name().startsWith("user"))
        .allMatch(user -> user.roles().equals(Set.of("ssh", "digipoort-read")));
  }
}
