// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.answer;

import digipoort.api.Text;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a bookkeeper calls the concepts that a validator names. Immutable. */
public final class Concepts {
  /** The longest name first, so that no name is found within another. */
  private final Map<String, Text> names =
      new TreeMap<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  /**
   * @param names local name to what a bookkeeper calls it
   */
  public Concepts(Map<String, Text> names) {
    this.names.putAll(names);
  }

  /** The name of the first concept that the words mention. */
  Optional<Text> mentioned(String words) {
    return names.entrySet().stream()
        .filter(entry -> mentions(words, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean mentions(String words, String name) {
    int at = words.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      if (starts && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)))) {
        return true;
      }
      at = words.indexOf(name, end);
    }
    return false;
  }
}
