// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal.accounts;

import digipoort.console.AccountRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What users may see, a file for each.
 *
 * @param etc the folder of settings
 */
record ScopeFiles(Path etc) {
  private static final String PID = "digipoort.access.user";
  private static final List<String> KEYS =
      List.of("aansluitingen", "belanghebbenden", "berichtsoorten");
  private static final String ALL = "*";
  private static final Pattern VALUE = Pattern.compile("\\*|[\\p{L}\\p{N}._:/+-]{1,100}");

  /** Each key that is not given stands for all. */
  void write(String user, Map<String, List<String>> scope) throws IOException {
    var text = new StringBuilder("# SPDX-License-Identifier: Apache-2.0\n");
    text.append("# Made by digipoort:user-add\n\nname = ").append(user).append('\n');
    for (String key : KEYS) {
      List<String> values = scope.getOrDefault(key, List.of(ALL));
      values.forEach(value -> check(key, value));
      text.append(key).append(" = ").append(String.join(", ", values)).append('\n');
    }
    Path file = file(user);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, text, StandardCharsets.UTF_8);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  boolean remove(String user) throws IOException {
    return Files.deleteIfExists(file(user));
  }

  private Path file(String user) {
    return etc.resolve(PID + "-" + user + ".cfg");
  }

  private static void check(String key, String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new AccountRefusedException(
          key + ": '" + value + "' (expected: a name without special characters, or *)");
    }
  }
}
