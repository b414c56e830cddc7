// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal.accounts;

import digipoort.console.AccountRefusedException;
import digipoort.console.UserAccount;
import digipoort.console.UserAccounts;
import digipoort.console.UserFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.BackingEngine;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.apache.karaf.jaas.modules.properties.PropertiesBackingEngineFactory;
import org.apache.karaf.jaas.modules.publickey.PublickeyBackingEngineFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Users in the password store and the key store of Karaf's realm. */
@Component
public final class RealmAccounts implements UserAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(RealmAccounts.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
  private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,99}");
  private static final Pattern HASHED = Pattern.compile("\\{CRYPT\\}|\\p{Cntrl}");
  private static final String ENCRYPTION = "encryption.enabled";
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  private final UserFile passwords;
  private final UserFile keys;
  private final ScopeFiles scopes;
  private final String hashed;

  /** The password hashing is a reference so that the password never reaches a file unhashed. */
  @Activate
  public RealmAccounts(
      BundleContext context,
      @Reference JaasRealm realm,
      @Reference(target = "(name=jasypt)") EncryptionService hashing) {
    this(
        UserFile.of(realm, new PropertiesBackingEngineFactory()),
        UserFile.of(realm, new PublickeyBackingEngineFactory()),
        new ScopeFiles(Path.of(context.getProperty("karaf.etc"))),
        hashing(realm));
  }

  RealmAccounts(UserFile passwords, UserFile keys, ScopeFiles scopes, String hashed) {
    this.passwords = passwords;
    this.keys = keys;
    this.scopes = scopes;
    this.hashed = hashed;
  }

  private static String hashing(JaasRealm realm) {
    UserFile file = UserFile.of(realm, new PropertiesBackingEngineFactory());
    return String.valueOf(file.options().get(ENCRYPTION));
  }

  @Override
  public synchronized List<UserAccount> list() {
    Map<String, Set<String>> roles = new TreeMap<>();
    for (UserFile file : List.of(passwords, keys)) {
      BackingEngine users = file.read();
      for (UserPrincipal user : users.listUsers()) {
        roles
            .computeIfAbsent(user.getName(), name -> new TreeSet<>())
            .addAll(users.listRoles(user).stream().map(RolePrincipal::getName).toList());
      }
    }
    return roles.entrySet().stream()
        .map(entry -> new UserAccount(entry.getKey(), entry.getValue(), Map.of()))
        .toList();
  }

  @Override
  public synchronized void add(UserAccount account, String password, String by) {
    checkHashing();
    check(account, password);
    String name = account.name();
    try {
      if (!account.scope().isEmpty()) {
        scopes.write(name, account.scope());
      }
      passwords.change(
          users -> {
            users.addUser(name, password);
            account.roles().forEach(role -> users.addRole(name, role));
          });
    } catch (IOException e) {
      throw new AccountRefusedException("User " + name + " cannot be written: " + e, e);
    }
    LOG.info(
        "{} added user {} with the roles {}, scope {}", by, name, account.roles(), account.scope());
  }

  @Override
  public synchronized void remove(String name, String by) {
    List<UserAccount> all = list();
    UserAccount account =
        all.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new AccountRefusedException(
                        "User '" + name + "' is not there (expected: " + names(all) + ")"));
    if (account.isAdministrator()
        && all.stream().filter(UserAccount::isAdministrator).count() == 1) {
      throw new AccountRefusedException(
          "User "
              + name
              + " is the last administrator (expected: another one with the role admin)");
    }
    try {
      for (UserFile file : List.of(passwords, keys)) {
        if (file.read().lookupUser(name) != null) {
          file.change(users -> users.deleteUser(name));
        }
      }
      boolean scoped = scopes.remove(name);
      LOG.info("{} removed user {}{}", by, name, scoped ? " and its scope" : "");
    } catch (IOException e) {
      throw new AccountRefusedException("User " + name + " cannot be removed: " + e, e);
    }
  }

  /** Karaf as it is published keeps passwords as they are typed. */
  private void checkHashing() {
    if (!"true".equals(hashed)) {
      throw new AccountRefusedException(
          "The password would be kept readable: %s = %s (expected: true, in etc/org.apache.karaf.jaas.cfg)"
              .formatted(ENCRYPTION, hashed));
    }
  }

  private void check(UserAccount account, String password) {
    expect(NAME, "Name", account.name(), "letters, digits, '.', '_', '@', '-', at most 100");
    if (account.roles().isEmpty()) {
      throw new AccountRefusedException(
          "User " + account.name() + ": no role (expected: at least one)");
    }
    account.roles().forEach(role -> expect(ROLE, "Role", role, "small letters, digits and '-'"));
    if (list().stream().anyMatch(one -> one.name().equals(account.name()))) {
      throw new AccountRefusedException(
          "User " + account.name() + " is there already (expected: a new name; user-remove first)");
    }
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new AccountRefusedException(
          "Password: %d characters (expected: %d to %d)"
              .formatted(password.length(), SHORTEST, LONGEST));
    }
    if (HASHED.matcher(password).find()) {
      throw new AccountRefusedException(
          "Password: holds {CRYPT} or a control character (expected: neither)");
    }
  }

  private static void expect(Pattern pattern, String what, String value, String expected) {
    if (!pattern.matcher(value).matches()) {
      throw new AccountRefusedException(
          what + " '" + value.replaceAll("\\p{Cntrl}", "?") + "' (expected: " + expected + ")");
    }
  }

  private static String names(List<UserAccount> all) {
    return all.stream().map(UserAccount::name).collect(Collectors.joining(", "));
  }
}
