// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Users of a running distribution as {@code user-add} makes them, each with a scope. */
final class MadeUsers {
  private static final Pattern MADE = Pattern.compile("shown only now: (\\S+)");

  private final Distribution distribution;
  private final Map<String, String> passwords = new HashMap<>();

  MadeUsers(Distribution distribution) {
    this.distribution = distribution;
  }

  void add(String user, String... roles) {
    String options = Stream.of(roles).map(role -> "--role " + role + " ").collect(joining());
    String printed =
        distribution.shell("digipoort:user-add " + options + "--aansluiting simulator " + user);
    var password = MADE.matcher(printed);
    assertThat(password.find()).as(printed).isTrue();
    passwords.put(user, password.group(1));
  }

  String password(String user) {
    return passwords.getOrDefault(user, "");
  }

  /** The doors for a user. */
  HttpDoor door(String user) {
    return HttpDoor.at(distribution.httpPort()).as(user, password(user));
  }

  /** What a user shows in the header Authorization. */
  String basic(String user) {
    byte[] credentials = (user + ":" + password(user)).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }
}
