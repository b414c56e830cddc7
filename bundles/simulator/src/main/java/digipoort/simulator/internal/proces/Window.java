// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Rule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The period that a request asks about; both ends belong to it.
 *
 * @param from tijdstempelVanaf
 * @param to tijdstempelTot
 */
record Window(Instant from, Instant to) {

  static Window of(Request request) throws Refusal {
    return new Window(
        moment(request, "tijdstempelVanaf", Instant.MIN),
        moment(request, "tijdstempelTot", Instant.MAX));
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  private static Instant moment(Request request, String name, Instant otherwise) throws Refusal {
    String text = request.text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException withoutZone) {
      try {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        throw Refusal.of(Rule.CONTRACT, name, text, "a moment: " + e.getMessage());
      }
    }
  }
}
