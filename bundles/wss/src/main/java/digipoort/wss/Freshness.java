// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Whether a Timestamp is of now.
 *
 * @param skew how far clocks may differ
 * @param longest the age at which an answer without Expires is too old
 * @param lifetime the longest that there may be from Created to Expires
 */
public record Freshness(Duration skew, Duration longest, Duration lifetime) {
  private static final Pattern MOMENT =
      Pattern.compile(
          "[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final int LONGEST_TEXT = 40;

  /**
   * What a Timestamp says, of whatever time.
   *
   * @param expires as it says, or else as the rule for one without Expires has it
   */
  public record Span(Instant created, Instant expires) {}

  /** Reads it; Expires must follow Created, and not by more than the longest lifetime. */
  public Span read(Element timestamp) throws Distrusted {
    Instant created = instant(timestamp, "Created");
    Instant expires =
        Xml.children(timestamp, Soap.WSU, "Expires").isEmpty()
            ? created.plus(longest)
            : instant(timestamp, "Expires");
    if (expires.isBefore(created) || expires.isAfter(created.plus(lifetime))) {
      throw new Distrusted(
          "De Timestamp van het antwoord loopt van "
              + created
              + " tot "
              + expires
              + " (verwacht: hoogstens "
              + lifetime.toSeconds()
              + " seconden, response.ttl.seconds)",
          "The Timestamp of the answer runs from "
              + created
              + " to "
              + expires
              + " (expected: at most "
              + lifetime.toSeconds()
              + " seconds, response.ttl.seconds)");
    }
    return new Span(created, expires);
  }

  /** When it was made, which must be now. */
  Instant check(Element timestamp, Instant now) throws Distrusted {
    Span span = read(timestamp);
    if (span.created().isAfter(now.plus(skew)) || now.isAfter(span.expires().plus(skew))) {
      throw notNow(span, now);
    }
    return span.created();
  }

  /** When it was made, which may be long ago. */
  Instant past(Element timestamp, Instant now) throws Distrusted {
    Span span = read(timestamp);
    if (span.created().isAfter(now.plus(skew))) {
      throw notNow(span, now);
    }
    return span.created();
  }

  private static Distrusted notNow(Span span, Instant now) {
    return new Distrusted(
        "De Timestamp van het antwoord loopt van "
            + span.created()
            + " tot "
            + span.expires()
            + " en het is "
            + now
            + ". Controleer de klok, of zet clock.skew.seconds",
        "The Timestamp of the answer runs from "
            + span.created()
            + " to "
            + span.expires()
            + " and it is "
            + now
            + ". Check the clock, or set clock.skew.seconds");
  }

  private static Instant instant(Element timestamp, String name) throws Distrusted {
    List<Element> found = Xml.children(timestamp, Soap.WSU, name);
    String text = found.size() == 1 ? found.get(0).getTextContent().strip() : "";
    Optional<Instant> moment = moment(text);
    if (moment.isPresent()) {
      return moment.get();
    }
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    throw new Distrusted(
        "De Timestamp van het antwoord heeft " + name + " '" + shown + "' (verwacht: UTC-tijd)",
        "The Timestamp of the answer has " + name + " '" + shown + "' (expected: UTC time)");
  }

  private static Optional<Instant> moment(String text) {
    try {
      return MOMENT.matcher(text).matches() ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
