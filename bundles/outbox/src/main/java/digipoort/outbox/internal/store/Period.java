// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Identiteit;
import digipoort.api.Tijdvak;
import java.util.Locale;

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
}
