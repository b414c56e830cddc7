// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Evidence;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.wss.Addressing;
import digipoort.wss.Cuttings;
import digipoort.wss.SoapFault;
import digipoort.wss.spool.SpoolFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The calls over one aansluiting: each in its turn, and what came of those that only ask. */
public final class Calls {
  private final WusSettings settings;
  private final WusClient client;
  private final SpoolFolder spools;
  private final Turns turns;
  private final Clock clock;

  public Calls(WusSettings settings, WusClient client, SpoolFolder spools, Clock clock) {
    this.settings = settings;
    this.client = client;
    this.spools = spools;
    this.clock = clock;
    this.turns = new Turns(settings.info().concurrency(), settings.patience());
  }

  WusSettings settings() {
    return settings;
  }

  WusClient client() {
    return client;
  }

  SpoolFolder spools() {
    return spools;
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

  /** Asks something. The reading may throw for what is not as it must be. */
  <T, R> Answer<R> ask(
      WusService service, String operation, WusClient.Operation<T> call, Function<T, R> reading) {
    return ask(
        service,
        operation,
        call,
        (response, cuttings) -> reading.apply(response),
        Function.identity());
  }

  /** The same with what is cut out of the answer; it is there until the taking ends. */
  <T, R, V> Answer<V> ask(
      WusService service,
      String operation,
      WusClient.Operation<T> call,
      BiFunction<T, Cuttings, R> reading,
      Function<R, V> taking) {
    try {
      return turns.within(
          () -> {
            try (Exchange exchange = question(service, operation)) {
              Optional<T> response = client.call(service, exchange, call);
              return response.isPresent()
                  ? given(exchange, operation, response.get(), reading, taking)
                  : notGiven(exchange);
            }
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
    return new Exchange(
        endpoint, addressing, clock::instant, settings.limits(service), new Cuttings());
  }

  private static <T, R, V> Answer<V> given(
      Exchange exchange,
      String operation,
      T response,
      BiFunction<T, Cuttings, R> reading,
      Function<R, V> taking) {
    R value;
    try {
      value = reading.apply(response, exchange.received());
    } catch (NullPointerException e) {
      return unusable(
          operation, "een verplicht element ontbreekt", "a required element is missing");
    } catch (RuntimeException e) {
      String what = String.valueOf(e.getMessage());
      return unusable(operation, what, what);
    }
    // an answer with contents is not forced into memory
    Evidence evidence = exchange.received().isEmpty() ? exchange.evidence() : null;
    return new Answer.Given<>(taking.apply(value), exchange.clock(), evidence);
  }

  private static <V> Answer<V> unusable(String operation, String nl, String en) {
    return new Answer.Unavailable<>(
        new Text(
            "Het antwoord op " + operation + " is onvolledig: " + nl,
            "The answer to " + operation + " is incomplete: " + en),
        null);
  }

  private static <V> Answer<V> notGiven(Exchange exchange) {
    Optional<SoapFault> fault = exchange.fault();
    if (fault.isPresent()) {
      return new Answer.Refused<>(Faults.classify(fault.get()), fault.get().asFout());
    }
    return new Answer.Unavailable<>(exchange.reason(), RetryAfter.seconds(exchange));
  }
}
