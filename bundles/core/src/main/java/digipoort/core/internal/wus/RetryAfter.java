// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.core.internal.http.HttpAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rest that an answer asks for (RFC 9110, Retry-After): seconds, or a date. */
final class RetryAfter {
  private RetryAfter() {}

  static @Nullable Integer seconds(Exchange exchange) {
    Optional<HttpAnswer> answer = exchange.answer();
    Instant answered = exchange.answeredAt();
    return answer
        .flatMap(given -> given.header("retry-after"))
        .flatMap(
            words ->
                seconds(words.strip(), answer.flatMap(given -> given.header("date")), answered))
        .orElse(null);
  }

  /** A date is taken from the other side's own clock where it tells that, else from ours. */
  static Optional<Integer> seconds(String words, Optional<String> date, @Nullable Instant ours) {
    if (words.matches("[0-9]{1,9}")) {
      return Optional.of(Integer.valueOf(words));
    }
    Optional<Instant> now = date.flatMap(RetryAfter::moment).or(() -> Optional.ofNullable(ours));
    return moment(words)
        .flatMap(until -> now.map(from -> Duration.between(from, until).toSeconds()))
        .map(wait -> (int) Math.max(0, Math.min(wait, Integer.MAX_VALUE)));
  }

  private static Optional<Instant> moment(String words) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(words.strip())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
