// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each user may see and touch. */
final class Scopes {
  private static final String AANSLUITINGEN = "aansluitingen=";
  private static final String BELANGHEBBENDEN = "belanghebbenden=";

  private final Map<String, Scope> byUser = new HashMap<>();

  /**
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  Scopes(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank()) {
        add(line.strip());
      }
    }
  }

  Scope of(String user) {
    Scope others = byUser.getOrDefault(Scope.ANY, Scope.ALL);
    return byUser.getOrDefault(user, others);
  }

  private void add(String line) {
    String[] words = line.split("\\s+");
    if (words.length != 3
        || !words[1].startsWith(AANSLUITINGEN)
        || !words[2].startsWith(BELANGHEBBENDEN)) {
      throw new IllegalArgumentException(
          "scopes: '"
              + line
              + "' (expected: NAME aansluitingen=a,b belanghebbenden=1,2), set it in etc/"
              + DoorConfig.PID
              + ".cfg");
    }
    Scope scope =
        new Scope(
            values(words[1].substring(AANSLUITINGEN.length())),
            values(words[2].substring(BELANGHEBBENDEN.length())));
    if (byUser.put(words[0], scope) != null) {
      throw new IllegalArgumentException(
          "scopes: two lines for '" + words[0] + "', keep one in etc/" + DoorConfig.PID + ".cfg");
    }
  }

  private static Set<String> values(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(","));
  }
}
