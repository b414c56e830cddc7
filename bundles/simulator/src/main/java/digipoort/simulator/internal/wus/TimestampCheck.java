// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.w3c.dom.Element;

/** A request's wsu:Timestamp must be present and fresh. */
final class TimestampCheck {
  /** Clocks may differ by this much. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** The longest validity taken; public clients send 5 or 10 minutes. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration UNSAID = Duration.ofMinutes(5);

  private final Clock clock;

  TimestampCheck(Clock clock) {
    this.clock = clock;
  }

  /** The moment after which the request can no longer be replayed. */
  Instant check(Element timestamp) throws Refusal {
    Instant created = moment("Created", Xml.child(timestamp, Names.WSU, "Created"));
    Optional<String> end = Xml.text(timestamp, Names.WSU, "Expires");
    Instant expires =
        end.isPresent()
            ? moment("Expires", Xml.child(timestamp, Names.WSU, "Expires"))
            : created.plus(UNSAID);
    Instant now = clock.instant();
    if (!expires.isAfter(created) || expires.isAfter(created.plus(LONGEST))) {
      throw new Refusal(
          Rule.TIMESTAMP,
          "the Timestamp is valid from " + created + " to " + expires,
          created + " to " + expires,
          "at most " + LONGEST.toMinutes() + " minutes");
    }
    if (created.isAfter(now.plus(SKEW))) {
      throw new Refusal(
          Rule.TIMESTAMP,
          "the Timestamp was created at " + created + ", which is in the future",
          created.toString(),
          "at most " + SKEW.toSeconds() + " seconds after " + now);
    }
    if (!expires.plus(SKEW).isAfter(now)) {
      throw new Refusal(
          Rule.TIMESTAMP,
          "the Timestamp expired at " + expires,
          expires.toString(),
          "at most " + SKEW.toSeconds() + " seconds before " + now);
    }
    return expires.plus(SKEW);
  }

  private static Instant moment(String name, Element element) throws Refusal {
    String text = element.getTextContent().strip();
    try {
      if (text.endsWith("Z")) {
        return OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeException e) {
      throw Refusal.of(Rule.TIMESTAMP, "wsu:" + name, text, "a moment: " + e.getMessage());
    }
    throw Refusal.of(Rule.TIMESTAMP, "wsu:" + name, text, "a moment in UTC, with Z");
  }
}
