// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Scope;
import digipoort.console.UserAccount;
import digipoort.console.UserAccounts;
import digipoort.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "user-list",
    description = "Lists the users with their roles and what each may see")
public final class UserListCommand extends AccountCommand {
  private static final int SHOWN = 3;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Option(name = "--no-format", description = "Plain columns, for scripts")
  boolean noFormat;

  @Override
  void run(Language language, Actor actor, UserAccounts users) {
    List<UserAccount> list = users.list();
    if (json) {
      out.println(JsonWriter.pretty().forms(list.stream().map(this::form).toList()));
      return;
    }
    ShellTable table = new ShellTable();
    table.column(language.choose("Gebruiker", "User"));
    table.column(language.choose("Rollen", "Roles"));
    table.column("Aansluitingen");
    table.column("Belanghebbenden");
    for (UserAccount account : list) {
      Scope scope = scope(account);
      table
          .addRow()
          .addContent(
              account.name(),
              String.join(", ", account.roles()),
              some(scope.aansluitingen(), language),
              some(scope.belanghebbenden(), language));
    }
    table.print(out, !noFormat);
  }

  /** The one that every door goes by. */
  private Scope scope(UserAccount account) {
    if (actors == null) {
      return account.isAdministrator() ? Scope.ALL : Scope.NOTHING;
    }
    return actors.of(account.name(), account.roles()).scope();
  }

  private Map<String, Object> form(UserAccount account) {
    Scope scope = scope(account);
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", account.name());
    form.put("roles", List.copyOf(account.roles()));
    form.put("aansluitingen", List.copyOf(new TreeSet<>(scope.aansluitingen())));
    form.put("belanghebbenden", List.copyOf(new TreeSet<>(scope.belanghebbenden())));
    return form;
  }

  private static String some(Set<String> values, Language language) {
    if (values.isEmpty()) {
      return language.choose("geen", "none");
    }
    List<String> sorted = List.copyOf(new TreeSet<>(values));
    String first = String.join(", ", sorted.subList(0, Math.min(SHOWN, sorted.size())));
    return sorted.size() <= SHOWN ? first : first + ", +" + (sorted.size() - SHOWN);
  }
}
