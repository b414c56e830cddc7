// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.core.internal.security.Addressing;
import digipoort.core.internal.security.SoapFault;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls over one aansluiting: each in its turn, and what came of those that only ask. */
public final class Calls {
  private final WusSettings settings;
  private final WusClient client;
  private final Turns turns;
  private final Clock clock;

  public Calls(WusSettings settings, WusClient client, Clock clock) {
    this.settings = settings;
    this.client = client;
    this.clock = clock;
    this.turns = new Turns(settings.info().concurrency(), settings.patience());
  }

  WusSettings settings() {
    return settings;
  }

  WusClient client() {
    return client;
  }

  Turns turns() {
    return turns;
  }

  Clock clock() {
    return clock;
  }

  /** Turns new calls away from now on; running ones go on. */
  public void stop() {
    turns.stop();
  }

  /** Lets running calls end, within the longest that a call can take; new ones are turned away. */
  public void drain() {
    turns.drain(settings.info().longestCall());
  }

  /** Asks something that changes nothing. The reading may throw for what is not as it must be. */
  <T, R> Answer<R> ask(
      WusService service, String operation, WusClient.Operation<T> call, Function<T, R> reading) {
    try {
      return turns.within(
          () -> {
            Exchange exchange = question(service, operation);
            Optional<T> response = client.call(service, exchange, call);
            return answer(exchange, operation, response, reading);
          });
    } catch (IOException e) {
      return new Answer.Unavailable<>(
          WireFailures.describe(e, settings.endpoint(service).uri()), null);
    }
  }

  private Exchange question(WusService service, String operation) {
    Instant now = clock.instant();
    Endpoint endpoint = settings.endpoint(service);
    Addressing addressing =
        new Addressing(
            endpoint.to(),
            service.action(operation),
            "urn:uuid:" + UUID.randomUUID(),
            now,
            now.plus(settings.info().messageTtl()));
    return new Exchange(endpoint, addressing, clock::instant, settings.limits());
  }

  private static <T, R> Answer<R> answer(
      Exchange exchange, String operation, Optional<T> response, Function<T, R> reading) {
    if (response.isPresent()) {
      try {
        return new Answer.Given<>(
            reading.apply(response.get()), exchange.clock(), exchange.evidence());
      } catch (IllegalArgumentException | NullPointerException e) {
        return new Answer.Unavailable<>(
            new Text(
                "Het antwoord op " + operation + " is onvolledig: " + e.getMessage(),
                "The answer to " + operation + " is incomplete: " + e.getMessage()),
            null);
      }
    }
    Optional<SoapFault> fault = exchange.fault();
    if (fault.isPresent()) {
      return new Answer.Refused<>(Faults.classify(fault.get()), fault.get().asFout());
    }
    return new Answer.Unavailable<>(exchange.reason(), retryAfter(exchange));
  }

  /** Only the form in seconds; a date is ignored. */
  private static @Nullable Integer retryAfter(Exchange exchange) {
    return exchange
        .answer()
        .flatMap(answer -> answer.header("retry-after"))
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(null);
  }
}
