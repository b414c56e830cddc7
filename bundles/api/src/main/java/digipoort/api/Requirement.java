// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The checks that make a value valid by construction. */
final class Requirement {
  private Requirement() {}

  static String text(String name, @Nullable String value, int max) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          name + ": missing (expected: 1 to " + max + " characters)");
    }
    return optionalText(name, value, max);
  }

  static <T extends @Nullable String> T optionalText(String name, T value, int max) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(
          name + ": blank (expected: 1 to " + max + " characters, or leave it out)");
    }
    if (value != null && value.length() > max) {
      throw new IllegalArgumentException(
          name + ": " + value.length() + " characters (expected: at most " + max + ")");
    }
    return value;
  }

  static String uuid(String name, @Nullable String value) {
    if (!canonical(text(name, value, 36)).equals(value)) {
      throw new IllegalArgumentException(name + ": '" + value + "' (expected: a lower-case UUID)");
    }
    return value;
  }

  private static String canonical(String value) {
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  static int range(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name
              + ": "
              + value
              + " (expected: "
              + least
              + (most == Integer.MAX_VALUE ? " or more)" : " to " + most + ")"));
    }
    return value;
  }

  static <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + ": missing");
    }
    return value;
  }

  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : List.copyOf(value);
  }

  static Map<String, String> sorted(@Nullable Map<String, String> value) {
    return value == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(value));
  }
}
