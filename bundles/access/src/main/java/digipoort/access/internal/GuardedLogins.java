// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Actors;
import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.LoginGuard;
import digipoort.api.LoginRequest;
import digipoort.api.LoginResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The one place where passwords are checked, whatever the door. */
@Component(
    immediate = true,
    configurationPid = LoginConfig.PID,
    service = {LoginGuard.class, ConditionSource.class, GuardedLogins.class})
@Designate(ocd = LoginConfig.class)
public final class GuardedLogins implements LoginGuard, ConditionSource {
  private static final int MAX_NAME = 100;
  private static final int STRIPES = 64;

  private final Actors actors;
  private final UserRealm users;
  private final HashingCost hashing;
  private final LoginLedger ledger;
  private final SecurityLog log;
  private final RefusalCount refusals = new RefusalCount();
  private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();
  private volatile LoginRules rules;

  /** Those of the runtime. */
  @Activate
  public GuardedLogins(
      @Reference Actors actors, @Reference HashingCost hashing, Map<String, Object> properties) {
    this(actors, new JaasRealms(), hashing, Clock.systemUTC());
    modified(properties);
  }

  GuardedLogins(Actors actors, UserRealm users, HashingCost hashing, Clock clock) {
    this.actors = actors;
    this.users = users;
    this.hashing = hashing;
    this.ledger = new LoginLedger(clock);
    this.log = new SecurityLog(clock);
    this.rules = LoginRules.DEFAULTS;
  }

  /** What is locked stays locked. */
  @Modified
  void modified(Map<String, Object> properties) {
    rules = LoginRules.read(properties);
  }

  @Override
  public LoginResult login(LoginRequest request) {
    var visitor = new LoginLedger.Visitor(key(request.name()), network(request.address()));
    if (ledger.trusts(visitor)) {
      return attempt(request, visitor);
    }
    // one after the other: many at a time would all be checked before the first is counted
    synchronized (stripes[Math.floorMod(visitor.hashCode(), STRIPES)]) {
      return attempt(request, visitor);
    }
  }

  private LoginResult attempt(LoginRequest request, LoginLedger.Visitor visitor) {
    Optional<Duration> wait = ledger.toWait(visitor);
    if (wait.isPresent()) {
      refusals.next(visitor).ifPresent(n -> log.write("LOGIN-TOO-EARLY", request, "attempts=" + n));
      return new LoginResult.TooEarly(seconds(wait.get()));
    }
    Optional<UserRealm.User> user = check(request);
    if (user.isEmpty()) {
      return failed(request, visitor);
    }
    ledger.succeeded(visitor);
    refusals.forget(visitor);
    log.write("LOGIN-OK", request, "");
    return new LoginResult.Admitted(actors.of(user.get().name(), user.get().roles()));
  }

  private Optional<UserRealm.User> check(LoginRequest request) {
    String name = request.name();
    if (name.isBlank() || name.length() > MAX_NAME || request.password().length == 0) {
      return Optional.empty();
    }
    Optional<UserRealm.User> user = users.login(request.realm(), name, request.password());
    if (user.isEmpty()) {
      hashing.even(request.realm(), name, request.password());
    }
    return user;
  }

  private LoginResult failed(LoginRequest request, LoginLedger.Visitor visitor) {
    log.write("LOGIN-FAILED", request, "");
    for (String locked : ledger.failed(visitor, rules)) {
      log.write(
          "LOGIN-LOCKED", request, "what=" + locked + " seconds=" + rules.locked().toSeconds());
    }
    return new LoginResult.Refused();
  }

  @Override
  public void denied(LoginRequest visitor, String what) {
    log.write("ROLE-DENIED", visitor, "what=\"" + SecurityLog.shown(what) + "\"");
  }

  void keyAccepted(LoginRequest request) {
    log.write("LOGIN-OK", request, "by=key");
  }

  void console(String change, LoginRequest request) {
    log.write("CONSOLE-" + change, request, "");
  }

  void keyRefused(LoginRequest request) {
    log.write("LOGIN-FAILED", request, "by=key");
  }

  @Override
  public List<Condition> conditions() {
    List<Condition> found = new ArrayList<>();
    LoginLedger.Locks locks = ledger.locks();
    if (locks.count() > 0) {
      found.add(AccessConditions.locked(locks));
    }
    rules.problems().stream().map(AccessConditions::setting).forEach(found::add);
    return found;
  }

  /** A name that no user can have counts, but is not kept. */
  private static String key(String name) {
    return name.length() > MAX_NAME ? "" : name;
  }

  /** A home has a whole IPv6 network to call from, not one address. */
  private static String network(String address) {
    String plain = address.length() > MAX_NAME ? address.substring(0, MAX_NAME) : address;
    return plain.contains(":") ? NetworkPrefix.of(plain) : plain;
  }

  private static Duration seconds(Duration wait) {
    return Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
