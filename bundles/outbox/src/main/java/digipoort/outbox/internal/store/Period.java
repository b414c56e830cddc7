// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Identiteit;
import digipoort.api.Tijdvak;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What is filed once: one period of one berichtsoort for one belanghebbende by one sender.
 *
 * @param subject of the belanghebbende, see {@link #subject(Identiteit)}
 */
public record Period(
    String oin, String omgeving, String berichtsoort, String subject, Tijdvak tijdvak) {

  /** The number in one spelling, so that another case or type does not make it somebody else. */
  public static String subject(Identiteit belanghebbende) {
    return belanghebbende.nummer().strip().toUpperCase(Locale.ROOT);
  }

  /** From the first to the last day of this one and of these deliveries. */
  Period reaching(List<DeliveryRow> rows) {
    LocalDate begin = tijdvak.begin();
    LocalDate einde = tijdvak.einde();
    for (DeliveryRow row : rows) {
      Tijdvak other = Objects.requireNonNull(row.delivery().tijdvak());
      begin = other.begin().isBefore(begin) ? other.begin() : begin;
      einde = other.einde().isAfter(einde) ? other.einde() : einde;
    }
    return new Period(oin, omgeving, berichtsoort, subject, new Tijdvak(begin, einde));
  }
}
