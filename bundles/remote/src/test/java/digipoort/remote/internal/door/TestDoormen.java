// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Actor;
import digipoort.api.LoginGuard;
import digipoort.api.LoginRequest;
import digipoort.api.LoginResult;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A doorman over users in memory; every password is "right". */
public final class TestDoormen {
  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "erp", Set.of("digipoort-submit", "digipoort-read"),
          "reader", Set.of("digipoort-read"),
          "writer", Set.of("digipoort-submit"),
          "receiver", Set.of("digipoort-receive"),
          "stranger", Set.of("viewer"),
          "börje", Set.of("admin"));

  /** Somebody who has to wait. */
  static final String LOCKED = "locked";

  private TestDoormen() {}

  /** With this limit. */
  public static Doorman doorman(long maxBodyOctets) {
    return doorman(maxBodyOctets, new Memory());
  }

  /** With this limit and these users. */
  public static Doorman doorman(long maxBodyOctets, Memory users) {
    return new Doorman(users, "karaf", List.of("10.0.0.1, 10.0.0.2"), maxBodyOctets);
  }

  /** Users in memory, and what was asked and recorded of them. */
  public static final class Memory implements LoginGuard {
    final List<LoginRequest> asked = new CopyOnWriteArrayList<>();
    final List<String> denied = new CopyOnWriteArrayList<>();

    /** What was refused for want of a role. */
    public List<String> denied() {
      return denied;
    }

    @Override
    public LoginResult login(LoginRequest request) {
      asked.add(request);
      if (request.name().equals(LOCKED)) {
        return new LoginResult.TooEarly(Duration.ofSeconds(7));
      }
      Set<String> roles = ROLES.get(request.name());
      return roles == null || !new String(request.password()).equals("right")
          ? new LoginResult.Refused()
          : new LoginResult.Admitted(new Actor(request.name(), Role.granted(roles), Scope.ALL));
    }

    @Override
    public void denied(LoginRequest visitor, String what) {
      denied.add(visitor.door() + " " + visitor.name() + " " + what);
    }
  }
}
