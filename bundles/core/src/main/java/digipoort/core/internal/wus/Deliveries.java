// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.core.internal.http.HttpAnswer;
import digipoort.core.internal.wus.gen.AanleverResponseType;
import digipoort.wss.SoapFault;
import java.time.Instant;
import java.util.Optional;

/** What an exchange says about a delivery. When in doubt: Unknown. */
final class Deliveries {
  private Deliveries() {}

  static Outcome outcome(
      Exchange exchange,
      Optional<AanleverResponseType> response,
      WusSettings.Unavailable unavailable) {
    if (response.isPresent()) {
      return accepted(exchange, response.get());
    }
    Optional<SoapFault> fault = exchange.fault();
    if (fault.isPresent()) {
      return refused(exchange, fault.get());
    }
    if (!exchange.hasLeft()) {
      return new Outcome.Unreachable(exchange.reason(), exchange.evidence());
    }
    if (unavailable == WusSettings.Unavailable.NOT_ACCEPTED && turnedAway(exchange)) {
      Fout fout = new Fout("HTTP " + exchange.evidence().httpStatus(), exchange.reason().en());
      return new Outcome.Refused(
          Refusal.TECHNICAL,
          fout,
          exchange.reason(),
          exchange.evidence(),
          RetryAfter.seconds(exchange));
    }
    return new Outcome.Unknown(
        exchange.reason(), exchange.evidence(), RetryAfter.seconds(exchange));
  }

  private static Outcome accepted(Exchange exchange, AanleverResponseType response) {
    try {
      Kenmerk kenmerk = new Kenmerk(response.getKenmerk());
      Instant moment =
          WireTypes.instant("tijdstempelAangeleverd", response.getTijdstempelAangeleverd());
      return new Outcome.Accepted(kenmerk, moment, exchange.evidence());
    } catch (RuntimeException e) {
      Text reason =
          new Text(
              "Het antwoord is onvolledig: " + e.getMessage(),
              "The answer is incomplete: " + e.getMessage());
      return new Outcome.Unknown(reason, exchange.evidence());
    }
  }

  private static Outcome refused(Exchange exchange, SoapFault fault) {
    Text reason = Faults.explain(fault);
    return Faults.certain(fault, WusService.AANLEVEREN)
        ? new Outcome.Refused(Faults.classify(fault), fault.asFout(), reason, exchange.evidence())
        : new Outcome.Unknown(reason, exchange.evidence());
  }

  private static boolean turnedAway(Exchange exchange) {
    return exchange.answer().map(HttpAnswer::status).filter(s -> s == 503 || s == 429).isPresent();
  }
}
