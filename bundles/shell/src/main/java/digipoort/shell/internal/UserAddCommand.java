// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.console.UserAccount;
import digipoort.console.UserAccounts;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "user-add",
    description = "Adds a user with its roles and what it may see, at every door")
public final class UserAddCommand extends AccountCommand {
  private static final Set<String> OTHERS = Set.of("ssh", UserAccount.ADMINISTRATOR);
  private static final int PASSWORD_BYTES = 24;

  @Argument(name = "NAME", description = "As it logs in; options come before it", required = true)
  String name = "";

  @Option(
      name = "--role",
      description = "read, submit, receive, operate, ssh (the console) or admin; may be repeated",
      multiValued = true,
      required = true)
  @Completion(
      value = StringsCompleter.class,
      values = {"read", "submit", "receive", "operate", "ssh", "admin"})
  @Nullable List<String> roles;

  @Option(
      name = "--aansluiting",
      description =
          "Over which it files and sees; may be repeated; default all once it has a scope",
      multiValued = true)
  @Completion(AansluitingCompleter.class)
  @Nullable List<String> aansluitingen;

  @Option(
      name = "--belanghebbende",
      description = "Number about which it files and sees; may be repeated",
      multiValued = true)
  @Nullable List<String> belanghebbenden;

  @Option(
      name = "--berichtsoort",
      description = "That it files and sees; may be repeated",
      multiValued = true)
  @Completion(BerichtsoortCompleter.class)
  @Nullable List<String> berichtsoorten;

  @Option(
      name = "--generate",
      description = "Make the password and show it once; so too when nobody can be asked for it")
  boolean generate;

  SecureRandom random = new SecureRandom();

  @Override
  void run(Language language, Actor actor, UserAccounts users) {
    var account = new UserAccount(name, realmNames(), scope());
    String chosen = generate ? null : asked(language);
    String password = chosen == null ? made() : chosen;
    users.add(account, password, actor.name());
    out.println(
        language.choose(
            "Gebruiker " + name + " gemaakt: " + String.join(", ", account.roles()),
            "User " + name + " added: " + String.join(", ", account.roles())));
    if (chosen == null) {
      out.println(
          language.choose("Wachtwoord, alleen nu te zien: ", "Password, shown only now: ")
              + password);
    }
    if (!account.isAdministrator()) {
      out.println(reach(language, account));
    }
  }

  private static String reach(Language language, UserAccount account) {
    return account.scope().isEmpty()
        ? language.choose(
            "Zonder bereik ziet deze gebruiker alles zolang niemand een bereik heeft, en daarna"
                + " niets (--aansluiting, --belanghebbende, --berichtsoort)",
            "Without a scope this user sees everything as long as nobody has one, and nothing from"
                + " then on (--aansluiting, --belanghebbende, --berichtsoort)")
        : language.choose(
            "Het bereik staat in etc/digipoort.access.user-"
                + account.name()
                + ".cfg. Wie er geen"
                + " heeft en niet admin is, ziet nu niets meer",
            "The scope is in etc/digipoort.access.user-"
                + account.name()
                + ".cfg. Who has none"
                + " and is not admin sees nothing any more");
  }

  /** Short names of our roles stand for those of the realm. */
  private Set<String> realmNames() {
    Set<String> names = new TreeSet<>();
    for (String given : values(roles)) {
      names.add(
          Arrays.stream(Role.values())
              .map(Role::realmName)
              .filter(realm -> realm.equals(given) || realm.equals("digipoort-" + given))
              .findFirst()
              .orElseGet(() -> other(given)));
    }
    return names;
  }

  private static String other(String given) {
    if (!OTHERS.contains(given)) {
      throw new FailedException(
          "--role: '" + given + "' (expected: read, submit, receive, operate, ssh or admin)");
    }
    return given;
  }

  private Map<String, List<String>> scope() {
    Map<String, List<String>> scope = new LinkedHashMap<>();
    put(scope, "aansluitingen", aansluitingen);
    put(scope, "belanghebbenden", belanghebbenden);
    put(scope, "berichtsoorten", berichtsoorten);
    return scope;
  }

  private static void put(
      Map<String, List<String>> scope, String key, @Nullable List<String> given) {
    List<String> values = values(given);
    if (!values.isEmpty()) {
      scope.put(key, values);
    }
  }

  /** Several in one option too, between commas. */
  private static List<String> values(@Nullable List<String> given) {
    Set<String> values = new LinkedHashSet<>();
    for (String several : given == null ? List.<String>of() : given) {
      values.addAll(List.of(several.split(",")));
    }
    values.removeIf(String::isBlank);
    return new ArrayList<>(values.stream().map(String::strip).toList());
  }

  private @Nullable String asked(Language language) {
    String first = typed(language.choose("Wachtwoord: ", "Password: "), '*');
    if (first == null) {
      return null;
    }
    String again = typed(language.choose("Nog eens: ", "Once more: "), '*');
    if (!first.equals(again)) {
      throw new FailedException(
          language.choose(
              "De wachtwoorden zijn niet gelijk; er is niets veranderd",
              "The passwords are not the same; nothing was changed"));
    }
    return first;
  }

  private String made() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
