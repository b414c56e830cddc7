// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: 500ms, 2s, 1m, 3h, 2d, and with a sign before it. */
public final class TimeSpan {
  /** What is expected, in words. */
  public static final String EXPECTED = "a time such as 500ms, 2s, 1m, 3h or 2d";

  private static final Pattern FORM = Pattern.compile("([+-]?)(\\d{1,9})(ms|s|m|h|d)");

  private TimeSpan() {}

  /** Reads a time; empty when it is none. */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(2));
    Duration span =
        switch (matcher.group(3)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        };
    return Optional.of(matcher.group(1).equals("-") ? span.negated() : span);
  }
}
