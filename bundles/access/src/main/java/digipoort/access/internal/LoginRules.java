// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many wrong passwords are borne.
 *
 * @param free failures of a user from an address that cost nothing
 * @param lock failures of a user from an address that lock it there
 * @param address failures from an address that lock the address
 * @param user failures of a user that lock it where it is not known
 * @param locked how long a lock lasts; failures are remembered twelve times as long
 * @param problems one sentence for each setting that is wrong; its default counts
 */
record LoginRules(
    int free, int lock, int address, int user, Duration locked, List<String> problems) {
  static final int FREE = 5;
  static final int LOCK = 10;
  static final int ADDRESS = 50;
  static final int USER = 100;
  static final int MINUTES = 5;

  /** What counts when nothing is set. */
  static final LoginRules DEFAULTS = read(Map.of());

  /** A wrong value does not open or shut a door: its default takes its place, and it is named. */
  static LoginRules read(Map<String, ?> properties) {
    List<String> problems = new ArrayList<>();
    int free = number(properties, "failures.free", new Bounds(FREE, 1, 100), problems);
    int lock = number(properties, "failures.lock", new Bounds(LOCK, 2, 1_000), problems);
    int minutes = number(properties, "lock.minutes", new Bounds(MINUTES, 1, 1_440), problems);
    return new LoginRules(
        free,
        Math.max(free + 1, lock),
        number(properties, "failures.address", new Bounds(ADDRESS, 2, 100_000), problems),
        number(properties, "failures.user", new Bounds(USER, 2, 100_000), problems),
        Duration.ofMinutes(minutes),
        problems);
  }

  /** What a setting may be. */
  private record Bounds(int fallback, int least, int most) {}

  private static int number(
      Map<String, ?> properties, String key, Bounds bounds, List<String> problems) {
    Object given = properties.get(key);
    if (given == null) {
      return bounds.fallback();
    }
    try {
      int number = Integer.parseInt(String.valueOf(given).strip());
      if (number >= bounds.least() && number <= bounds.most()) {
        return number;
      }
    } catch (NumberFormatException e) {
      problems.add(problem(key, given, bounds));
      return bounds.fallback();
    }
    problems.add(problem(key, given, bounds));
    return bounds.fallback();
  }

  private static String problem(String key, Object given, Bounds bounds) {
    String shown = SecurityLog.shown(String.valueOf(given));
    String expected = bounds.least() + " to " + bounds.most();
    return key + ": " + shown + " (expected: " + expected + "; " + bounds.fallback() + " counts)";
  }

  /** How long to wait after so many failures of a user from an address. */
  Duration pause(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    if (failures >= lock) {
      return locked;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(failures - free, 20));
    return pause.compareTo(locked) < 0 ? pause : locked;
  }
}
