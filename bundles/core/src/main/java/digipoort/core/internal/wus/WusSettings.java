// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.channel.ChannelInfo;
import digipoort.core.internal.http.Limits;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is configured to do.
 *
 * @param info what the outbox must know
 * @param aanleveren the AanleverService
 * @param statusinformatie the StatusinformatieService
 * @param ophalen the OphaalService, or null when it is not used
 * @param autorisatieAdres sent along, or null
 * @param patience how long a call waits for its turn
 * @param limits of a delivery
 * @param unavailable what HTTP 503 and 429 without SOAP mean
 */
public record WusSettings(
    ChannelInfo info,
    Endpoint aanleveren,
    Endpoint statusinformatie,
    @Nullable Endpoint ophalen,
    @Nullable String autorisatieAdres,
    Duration patience,
    Limits limits,
    Unavailable unavailable) {
  private static final long LARGEST_FETCH = 512L * 1024 * 1024;

  /** What is fetched may be many contents; all else is small. */
  Limits limits(WusService service) {
    return service == WusService.OPHALEN ? limits.upTo(LARGEST_FETCH) : limits;
  }

  Endpoint endpoint(WusService service) {
    return switch (service) {
      case AANLEVEREN -> aanleveren;
      case STATUSINFORMATIE -> statusinformatie;
      case OPHALEN -> Objects.requireNonNull(ophalen, "no OphaalService");
    };
  }

  /** What HTTP 503 and 429 without SOAP mean after a delivery. */
  public enum Unavailable {
    /** Digipoort may or may not have it. */
    UNKNOWN,
    /** It was not accepted. */
    NOT_ACCEPTED
  }
}
