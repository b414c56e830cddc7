// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private TestDoormen() {}

  /** With this limit and these scopes. */
  public static Doorman doorman(long maxBodyOctets, String... scopes) {
    return new Doorman(TestDoormen::login, List.of(scopes), maxBodyOctets);
  }

  private static Optional<Realm.User> login(String name, char[] password) {
    return Optional.ofNullable(ROLES.get(name))
        .filter(roles -> new String(password).equals("right"))
        .map(roles -> new Realm.User(name, roles));
  }
}
