// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Actor;
import digipoort.api.Condition;
import digipoort.api.LoginRequest;
import digipoort.api.LoginResult;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardedLoginsTest {
  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger checks = new AtomicInteger();
  private final AtomicInteger evened = new AtomicInteger();
  private final GuardedLogins logins =
      new GuardedLogins(
          (name, names) -> new Actor(name, Role.granted(names), Scope.ALL),
          this::check,
          (realm, name, password) -> evened.incrementAndGet(),
          clock);

  private Optional<UserRealm.User> check(String realm, String name, char[] password) {
    checks.incrementAndGet();
    return new String(password).equals("right") && Set.of("erp", "admin").contains(name)
        ? Optional.of(new UserRealm.User(name, Set.of("digipoort-read")))
        : Optional.empty();
  }

  private LoginResult login(String name, String password, String address) {
    return logins.login(new LoginRequest("rest", address, "karaf", name, password.toCharArray()));
  }

  private void fail(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      clock.move(Duration.ofSeconds(40));
      assertThat(login(name, "wrong", address)).isEqualTo(new LoginResult.Refused());
    }
  }

  private static boolean isAdmitted(LoginResult result) {
    return result instanceof LoginResult.Admitted;
  }

  @Test
  void twelveHundredWrongPasswordsAreTracedSlowedAndBounded() {
    String log =
        logged(
            () -> {
              for (int i = 0; i < 1200; i++) {
                login("admin", "wrong" + i, HERE);
              }
            });
    assertThat(checks).hasValue(5);
    assertThat(log.lines().filter(line -> line.contains("LOGIN-FAILED"))).hasSize(5);
    assertThat(log).contains("LOGIN-TOO-EARLY", "attempts=1024", "user=\"admin\"", HERE);
    assertThat(log.lines().count()).isLessThan(20);
    assertThat(log).doesNotContain("wrong1");
  }

  @Test
  void theWaitDoublesAndThenTheUserIsLockedThere() {
    fail(5, "erp", HERE);
    assertThat(login("erp", "right", HERE))
        .isEqualTo(new LoginResult.TooEarly(Duration.ofSeconds(1)));
    clock.move(Duration.ofSeconds(1));
    login("erp", "wrong", HERE);
    assertThat(login("erp", "right", HERE))
        .isEqualTo(new LoginResult.TooEarly(Duration.ofSeconds(2)));
    fail(4, "erp", HERE);
    int before = checks.get();
    assertThat(login("erp", "right", HERE))
        .isEqualTo(new LoginResult.TooEarly(Duration.ofMinutes(5)));
    assertThat(checks).hasValue(before);
    assertThat(logins.conditions()).extracting(Condition::name).containsExactly("logins-locked");
    clock.move(Duration.ofMinutes(5));
    assertThat(isAdmitted(login("erp", "right", HERE))).isTrue();
    assertThat(logins.conditions()).isEmpty();
  }

  @Test
  void aRightPasswordBeginsTheCountAnew() {
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < 4; i++) {
        login("erp", "wrong", HERE);
      }
      assertThat(isAdmitted(login("erp", "right", HERE))).isTrue();
    }
  }

  @Test
  void whoIsLockedHereComesInFromElsewhere() {
    fail(10, "admin", HERE);
    assertThat(login("admin", "right", HERE)).isInstanceOf(LoginResult.TooEarly.class);
    assertThat(isAdmitted(login("admin", "right", ELSEWHERE))).isTrue();
  }

  @Test
  void guessesFromManyAddressesLockTheUserButNotWhereItIsKnown() {
    assertThat(isAdmitted(login("admin", "right", ELSEWHERE))).isTrue();
    for (int i = 0; i < 100; i++) {
      login("admin", "wrong", "203.0.113." + i);
    }
    assertThat(login("admin", "right", HERE)).isInstanceOf(LoginResult.TooEarly.class);
    assertThat(isAdmitted(login("admin", "right", ELSEWHERE))).isTrue();
  }

  @Test
  void manyNamesFromOneAddressLockItButNotForWhomIsKnownThere() {
    assertThat(isAdmitted(login("erp", "right", HERE))).isTrue();
    for (int i = 0; i < 50; i++) {
      login("name" + i, "wrong", HERE);
    }
    assertThat(login("admin", "right", HERE)).isInstanceOf(LoginResult.TooEarly.class);
    assertThat(isAdmitted(login("erp", "right", HERE))).isTrue();
    assertThat(logins.conditions()).hasSize(1);
  }

  @Test
  void oneIpv6NetworkIsOneAddress() {
    for (int i = 0; i < 50; i++) {
      login("name" + i, "wrong", "2001:db8:1:2::" + Integer.toHexString(i + 1));
    }
    assertThat(login("erp", "right", "2001:db8:1:2:ffff::1"))
        .isInstanceOf(LoginResult.TooEarly.class);
    assertThat(isAdmitted(login("erp", "right", "2001:db8:1:3::1"))).isTrue();
  }

  @Test
  void nothingShowsWhichNamesExist() {
    for (int i = 0; i < 12; i++) {
      clock.move(Duration.ofSeconds(40));
      assertThat(login("erp", "x", HERE)).isEqualTo(login("nobody", "x", ELSEWHERE));
    }
    assertThat(evened).hasValue(checks.get());
  }

  @Test
  void manyAtATimeAreCountedOneByOne() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(16);
    for (int i = 0; i < 200; i++) {
      pool.execute(() -> login("erp", "wrong", HERE));
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(checks).hasValue(5);
  }

  @Test
  void memoryIsBounded() {
    BoundedTable<Integer, Integer> table = new BoundedTable<>(100);
    for (int i = 0; i < 100_000; i++) {
      table.put(i, i);
    }
    assertThat(table.size()).isEqualTo(100);
    for (int i = 0; i < 30; i++) {
      login("x".repeat(1_000_000), "wrong", ELSEWHERE);
    }
    assertThat(checks).hasValue(0);
  }

  @Test
  void whatSomebodyTypedCannotForgeALine() {
    String log =
        logged(
            () -> {
              login("a\r\n2026-11-30T08:00:00Z LOGIN-OK door=rest user=\"admin\"", "x", HERE);
              login("\0\u202e\"börje\\ \u2028", "x", "1\n2");
              login("erp", "right", HERE);
              logins.denied(
                  new LoginRequest("soap", HERE, "karaf", "erp", new char[0]), "role\nsubmit");
            });
    assertThat(log.lines()).hasSize(4);
    assertThat(log)
        .contains("a\\u000d\\u000a2026", "\\u0000\\u202e\\u0022börje\\u005c \\u2028")
        .contains("2026-11-30T08:00:00Z LOGIN-OK door=rest user=\"erp\" address=" + HERE)
        .contains("ROLE-DENIED door=soap", "role\\u000asubmit");
  }

  @Test
  void aWrongSettingIsNamedAndItsDefaultCounts() {
    logins.modified(Map.of("failures.lock", "many", "lock.minutes", "-1", "failures.free", "2"));
    assertThat(logins.conditions())
        .extracting(Condition::name)
        .containsExactly("login-setting-wrong", "login-setting-wrong");
    login("erp", "wrong", HERE);
    login("erp", "wrong", HERE);
    assertThat(login("erp", "right", HERE)).isInstanceOf(LoginResult.TooEarly.class);
  }

  /** What the simple logger of the tests writes. */
  private static String logged(Runnable what) {
    PrintStream before = System.err;
    var written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      what.run();
    } finally {
      System.setErr(before);
    }
    return String.join("\n", List.of(written.toString(StandardCharsets.UTF_8)));
  }
}
