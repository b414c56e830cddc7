// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names that were probably meant. Looks for no more than a few misspelt ones: it takes time. */
final class Suggestions {
  private static final int MOST = 3;
  private static final int LONGEST = 80;
  private static final int SEARCHES = 50;

  private final Map<List<String>, List<String>> found = new HashMap<>();
  private int searches;

  /** Whether more may be looked for. */
  boolean more() {
    searches++;
    return searches <= SEARCHES;
  }

  /**
   * The names nearest to what was given; empty when none is near.
   *
   * @param kind of what is looked for: each kind has its own names
   */
  List<String> near(String kind, String given, Collection<String> names) {
    return given.length() > LONGEST
        ? List.of()
        : found.computeIfAbsent(
            List.of(kind, given), none -> search(given.toLowerCase(Locale.ROOT), names));
  }

  private static List<String> search(String given, Collection<String> names) {
    int limit = Math.max(1, given.length() / 3);
    record Near(String name, int distance) {}
    List<Near> near = new ArrayList<>();
    for (String name : names) {
      if (Math.abs(name.length() - given.length()) <= limit) {
        int distance = distance(given, name.toLowerCase(Locale.ROOT), limit);
        if (distance <= limit) {
          near.add(new Near(name, distance));
        }
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(Near::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** How many letters have to be changed, put in or taken out; more than the limit is not exact. */
  private static int distance(String one, String two, int limit) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
    }
    return row[two.length()];
  }
}
