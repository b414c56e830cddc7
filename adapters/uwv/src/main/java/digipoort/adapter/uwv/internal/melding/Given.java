// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.api.Identiteit;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.Periods;
import digipoort.mapping.Uncertain;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/**
 * What the product knows of a report, besides what was handed over.
 *
 * @param belanghebbende whom the bericht is about
 * @param ticket what was assigned to it
 */
public record Given(Identiteit belanghebbende, Ticket ticket) {
  /** What {@link #value} knows. */
  public static final Set<String> NAMES =
      Set.of("moment", "momentIso", "belanghebbende", "aanleverkenmerk", "berichtkenmerk", "proef");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  /** The value of this name; a name that is not known is the value itself. */
  public String value(String name) {
    return switch (name) {
      case "moment" -> SECONDS.format(LocalDateTime.ofInstant(ticket.moment(), Periods.AMSTERDAM));
      case "momentIso" -> ISO.format(ZonedDateTime.ofInstant(ticket.moment(), Periods.AMSTERDAM));
      case "belanghebbende" -> belanghebbende.nummer();
      case "aanleverkenmerk" -> ticket.aanleverkenmerk();
      case "berichtkenmerk" -> ticket.berichtkenmerk();
      case "proef" -> Uncertain.production(ticket.omgeving()) ? "2" : "1";
      default -> name;
    };
  }

  /** The day on which it is made. */
  public LocalDate today() {
    return Periods.today(ticket.moment());
  }
}
