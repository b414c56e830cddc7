// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Whether a Timestamp is of now.
 *
 * @param skew how far clocks may differ
 * @param longest the age at which an answer without Expires is too old
 */
public record Freshness(Duration skew, Duration longest) {
  /** When it was made. */
  Instant check(Element timestamp, Instant now) throws Distrusted {
    Instant created = instant(timestamp, "Created");
    Instant expires =
        Xml.children(timestamp, Soap.WSU, "Expires").isEmpty()
            ? created.plus(longest)
            : instant(timestamp, "Expires");
    if (created.isAfter(now.plus(skew)) || now.isAfter(expires.plus(skew))) {
      throw new Distrusted(
          "De Timestamp van het antwoord loopt van "
              + created
              + " tot "
              + expires
              + " en het is "
              + now
              + ". Controleer de klok, of zet clock.skew.seconds",
          "The Timestamp of the answer runs from "
              + created
              + " to "
              + expires
              + " and it is "
              + now
              + ". Check the clock, or set clock.skew.seconds");
    }
    return created;
  }

  private static Instant instant(Element timestamp, String name) throws Distrusted {
    List<Element> found = Xml.children(timestamp, Soap.WSU, name);
    String text = found.size() == 1 ? found.get(0).getTextContent().strip() : "";
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new Distrusted(
          "De Timestamp van het antwoord heeft " + name + " '" + text + "' (verwacht: UTC-tijd)",
          "The Timestamp of the answer has " + name + " '" + text + "' (expected: UTC time)");
    }
  }
}
