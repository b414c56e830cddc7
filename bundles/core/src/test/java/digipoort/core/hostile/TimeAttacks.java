// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Answers of another time, or of no time at all. */
final class TimeAttacks {
  private static final String NO_TIME = "(expected: UTC time)";

  private TimeAttacks() {}

  static List<Attack> all() {
    Duration years = Duration.ofDays(3_650);
    return List.of(
        span("answer that is valid for years", "(expected: at most", Duration.ZERO, years),
        span("answer that was valid for years", "(expected: at most", years.negated(), years),
        span(
            "answer that expired before it was made",
            "(expected: at most",
            Duration.ZERO,
            Duration.ofSeconds(-30)),
        span(
            "answer that is valid for two hours",
            "(expected: at most 3600 seconds",
            Duration.ZERO,
            Duration.ofHours(2)),
        moments("answer of an hour ago without Expires", "and it is", hourAgo()),
        moments("Created of the year 1000000000", NO_TIME, created("+1000000000-12-31T23:59:59Z")),
        moments("Created of the year -999999999", NO_TIME, created("-999999999-01-01T00:00:00Z")),
        moments("Created of month 13", NO_TIME, created("2026-13-01T00:00:00Z")),
        moments("Created in words", NO_TIME, created("gisteren")),
        moments("Created of 100 kB", NO_TIME, created("2".repeat(100_000))),
        moments("Expires twice", NO_TIME, hourAgo() + expires() + expires()),
        moments("no Created", "has Created ''", expires()),
        moments("empty Timestamp", "has Created ''", ""));
  }

  private static Attack span(String name, String words, Duration from, Duration length) {
    return Attack.made(
        name,
        words,
        (answer, asked, by) -> {
          Instant created = Instant.now().plus(from);
          answer.times(created, created.plus(length));
        });
  }

  private static Attack moments(String name, String words, String moments) {
    return Attack.made(name, words, (answer, asked, by) -> answer.timestamp(moments));
  }

  private static String created(String text) {
    return "<wsu:Created>" + text + "</wsu:Created>" + expires();
  }

  private static String hourAgo() {
    return "<wsu:Created>" + Instant.now().minusSeconds(3_600) + "</wsu:Created>";
  }

  private static String expires() {
    return "<wsu:Expires>" + Instant.now().plusSeconds(600) + "</wsu:Expires>";
  }
}
