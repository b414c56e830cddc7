// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.console.AccountRefusedException;
import digipoort.console.UserAccount;
import digipoort.console.UserAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserCommandsTest extends CommandTest {
  private final FakeAccounts accounts = new FakeAccounts();

  @Test
  void aUserGetsItsRolesAndScopeAndAPasswordOfItsOwn() throws Exception {
    UserAddCommand command = add("piet");
    command.roles = List.of("read,ssh", "digipoort-submit");
    command.aansluitingen = List.of("hub", "klant");
    command.belanghebbenden = List.of("001000044B37");

    assertThat(run(command))
        .contains("User piet added: digipoort-read, digipoort-submit, ssh")
        .contains("Password, shown only now: " + accounts.password)
        .contains("etc/digipoort.access.user-piet.cfg");

    assertThat(accounts.password).hasSize(32);
    assertThat(accounts.by).isEqualTo("tester");
    assertThat(accounts.users)
        .containsExactly(
            new UserAccount(
                "piet",
                Set.of("digipoort-read", "digipoort-submit", "ssh"),
                Map.of(
                    "aansluitingen",
                    List.of("hub", "klant"),
                    "belanghebbenden",
                    List.of("001000044B37"))));
  }

  @Test
  void aPasswordThatIsTypedIsNotShown() throws Exception {
    UserAddCommand command = add("piet");
    command.roles = List.of("read");
    command.session = answering("correct horse battery");

    assertThat(run(command)).doesNotContain("horse").contains("Without a scope");
    assertThat(accounts.password).isEqualTo("correct horse battery");
  }

  @Test
  void aRoleThatIsNotThereIsNamed() {
    UserAddCommand command = add("piet");
    command.roles = List.of("manager");

    assertThatThrownBy(() -> run(command))
        .hasMessageContaining("--role: 'manager' (expected: read, submit");
    assertThat(accounts.users).isEmpty();
  }

  @Test
  void listsShowWhatEachMaySee() throws Exception {
    accounts.users.add(new UserAccount("jan", Set.of("digipoort-read"), Map.of()));
    UserListCommand list = new UserListCommand();
    list.accounts = accounts;
    list.actors = new FakeActors();

    assertThat(run(list)).contains("jan", "digipoort-read", "hub", "*");
    list.json = true;
    assertThat(run(list))
        .containsSubsequence("\"name\" : \"jan\"", "\"roles\" : [", "\"digipoort-read\"");
  }

  @Test
  void removingSaysSoAndRefusalsAreTold() throws Exception {
    accounts.users.add(new UserAccount("jan", Set.of("digipoort-read"), Map.of()));
    UserRemoveCommand remove = new UserRemoveCommand();
    remove.accounts = accounts;
    remove.name = "jan";

    assertThat(run(remove)).contains("User jan removed");
    assertThatThrownBy(() -> run(remove)).hasMessageContaining("not there");
  }

  @Test
  void onlyAnAdministratorComesToUsers() {
    user = new Caller(new Actor("piet", Set.of(Role.values()), Scope.ALL), false);
    UserAddCommand add = add("evil");
    add.roles = List.of("admin");
    UserListCommand list = new UserListCommand();
    list.accounts = accounts;
    UserRemoveCommand remove = new UserRemoveCommand();
    remove.accounts = accounts;

    for (DigipoortCommand command : List.of(add, list, remove)) {
      assertThatThrownBy(() -> run(command)).hasMessageContaining("role admin; piet has not");
    }
    assertThat(accounts.users).isEmpty();
  }

  private UserAddCommand add(String name) {
    UserAddCommand command = new UserAddCommand();
    command.accounts = accounts;
    command.name = name;
    return command;
  }

  private static final class FakeAccounts implements UserAccounts {
    private final List<UserAccount> users = new ArrayList<>();
    private String password = "";
    private String by = "";

    @Override
    public List<UserAccount> list() {
      return List.copyOf(users);
    }

    @Override
    public void add(UserAccount account, String secret, String who) {
      users.add(account);
      password = secret;
      by = who;
    }

    @Override
    public void remove(String name, String who) {
      if (!users.removeIf(user -> user.name().equals(name))) {
        throw new AccountRefusedException("User '" + name + "' is not there");
      }
    }
  }
}
