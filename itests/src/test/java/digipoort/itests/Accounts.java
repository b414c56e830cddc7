// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Users with roles of their own in a running distribution.
 *
 * @param distribution it runs
 * @param password of each of them
 */
record Accounts(Distribution distribution, String password) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Adds them, again when Karaf read its file of users while writing it and lost some of it. */
  void add(Map<String, List<String>> rolesOfUsers, Callable<Boolean> complete) {
    await("the users")
        .atMost(LIMIT)
        .ignoreExceptions()
        .until(
            () -> {
              distribution.shell(commands(rolesOfUsers));
              return complete.call();
            });
  }

  private String[] commands(Map<String, List<String>> rolesOfUsers) {
    List<String> commands = new ArrayList<>(List.of("jaas:realm-manage --index 1"));
    rolesOfUsers.forEach(
        (user, roles) -> {
          commands.add("jaas:user-delete " + user);
          commands.add("jaas:user-add " + user + " " + password);
          roles.forEach(role -> commands.add("jaas:role-add " + user + " digipoort-" + role));
        });
    commands.add("jaas:update");
    return commands.toArray(String[]::new);
  }
}
