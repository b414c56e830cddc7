// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long to wait before the next try.
 *
 * @param initial after the first
 * @param factor by which each next wait is longer
 * @param max never longer
 * @param jitter part of the wait that is left to chance, 0 to 1
 * @param chance from 0 to 1
 */
public record Backoff(
    Duration initial, double factor, Duration max, double jitter, DoubleSupplier chance) {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Set<String> NAMES = Set.of("initial", "factor", "max", "jitter");

  public Backoff {
    if (initial.isZero() || initial.isNegative() || max.compareTo(initial) < 0) {
      throw new IllegalArgumentException(
          "initial=" + initial + ", max=" + max + " (expected: 0 < initial <= max)");
    }
    if (!(factor >= 1 && factor <= 100) || !(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException(
          "factor="
              + factor
              + ", jitter="
              + jitter
              + " (expected: factor 1 to 100, jitter 0 to 1)");
    }
  }

  /**
   * Reads {@code initial=15s,factor=2,max=1h,jitter=0.1}; units are ms, s, m, h and d.
   *
   * @throws IllegalArgumentException naming the setting, its value and what was expected
   */
  public static Backoff parse(String setting, String text) {
    try {
      Map<String, String> parts = parts(text);
      return new Backoff(
          time(parts.get("initial")),
          Double.parseDouble(parts.getOrDefault("factor", "2")),
          time(parts.getOrDefault("max", parts.get("initial"))),
          Double.parseDouble(parts.getOrDefault("jitter", "0")),
          () -> ThreadLocalRandom.current().nextDouble());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          setting
              + ": '"
              + text
              + "' (expected: like initial=15s,factor=2,max=1h,jitter=0.1): "
              + e.getMessage(),
          e);
    }
  }

  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split(",")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length != 2 || !NAMES.contains(pair[0])) {
        throw new IllegalArgumentException("unknown part '" + part.strip() + "'");
      }
      parts.put(pair[0], pair[1].strip());
    }
    return parts;
  }

  private static Duration time(String text) {
    Matcher matcher = TIME.matcher(String.valueOf(text));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time like 500ms, 15s, 1m, 1h, 1d");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /**
   * The wait after this many tries.
   *
   * @param tries 1 or more
   */
  public Duration after(int tries) {
    double millis = initial.toMillis() * Math.pow(factor, Math.max(0, tries - 1));
    double capped = Math.min(millis, max.toMillis());
    return Duration.ofMillis(Math.max(1, Math.round(capped * (1 - jitter * chance.getAsDouble()))));
  }
}
