// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Claim;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.StatusSource;
import digipoort.core.internal.http.WireException;
import digipoort.core.internal.security.Addressing;
import digipoort.core.internal.wus.gen.AanleverRequestType;
import digipoort.core.internal.wus.gen.AanleverResponseType;
import digipoort.core.internal.wus.gen.GetProcessenRequestType;
import digipoort.core.internal.wus.gen.GetStatussenProcesRequestType;
import digipoort.core.internal.wus.gen.ProcesResultaatType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One aansluiting: delivers berichten and asks for statuses over WUS 1.2. */
public final class WusChannel implements Channel, StatusSource {
  private final WusSettings settings;
  private final WusClient client;
  private final Turns turns;
  private final Clock clock;

  public WusChannel(WusSettings settings, WusClient client, Clock clock) {
    this.settings = settings;
    this.client = client;
    this.clock = clock;
    this.turns = new Turns(settings.info().concurrency(), settings.patience());
  }

  @Override
  public ChannelInfo info() {
    return settings.info();
  }

  @Override
  public Outcome deliver(Bericht bericht, Attempt attempt, Claim claim) {
    try {
      return turns.within(() -> send(bericht, attempt, claim));
    } catch (IOException e) {
      return new Outcome.Unreachable(WireFailures.describe(e, settings.aanleveren().uri()), null);
    }
  }

  private Outcome send(Bericht bericht, Attempt attempt, Claim claim) throws IOException {
    AanleverRequestType request = WireTypes.aanleveren(bericht, settings.autorisatieAdres());
    Exchange exchange = delivery(attempt, claim);
    Optional<AanleverResponseType> response =
        client.call(client.aanleveren(), exchange, () -> client.aanleveren().aanleveren(request));
    return Deliveries.outcome(exchange, response, settings.unavailable());
  }

  @Override
  public Answer<List<Status>> statussen(Kenmerk kenmerk) {
    GetStatussenProcesRequestType request =
        WireTypes.statussen(kenmerk, settings.autorisatieAdres());
    return ask(
        "getStatussenProces",
        () -> client.statusinformatie().getStatussenProces(request),
        response ->
            response.getGetStatussenProcesReturn().getStatusResultaat().stream()
                .map(WireTypes::status)
                .toList());
  }

  @Override
  public Answer<List<Kenmerk>> processen(String berichtsoort, Identiteit belanghebbende) {
    GetProcessenRequestType request =
        WireTypes.processen(berichtsoort, belanghebbende, settings.autorisatieAdres());
    return ask(
        "getProcessen",
        () -> client.statusinformatie().getProcessen(request),
        response ->
            response.getGetProcessenReturn().getProcesResultaat().stream()
                .map(ProcesResultaatType::getKenmerk)
                .map(Kenmerk::new)
                .toList());
  }

  /** Turns new calls away from now on; running ones go on. */
  public void stop() {
    turns.stop();
  }

  /** Lets running calls end, within the longest that a call can take; new ones are turned away. */
  public void drain() {
    turns.drain(settings.info().longestCall());
  }

  private Exchange delivery(Attempt attempt, Claim claim) {
    Addressing addressing =
        new Addressing(
            settings.aanleveren().to(),
            WusService.AANLEVEREN.action("aanleveren"),
            attempt.messageId(),
            attempt.created(),
            attempt.expires());
    return new Exchange(
        settings.aanleveren(), addressing, () -> mayLeave(attempt, claim), settings.limits());
  }

  private Instant mayLeave(Attempt attempt, Claim claim) throws WireException {
    Instant now = clock.instant();
    if (!now.isBefore(attempt.expires())) {
      throw new WireException(
          "De poging verliep om " + attempt.expires() + " en het is " + now,
          "The attempt expired at " + attempt.expires() + " and it is " + now,
          null);
    }
    if (!claim.holds()) {
      throw new WireException(
          "Een ander verwerkt deze aanlevering inmiddels",
          "Another worker has this delivery by now",
          null);
    }
    return clock.instant();
  }

  private <T, R> Answer<R> ask(
      String operation, WusClient.Operation<T> call, Function<T, R> reading) {
    try {
      return turns.within(
          () -> {
            Exchange exchange = question(operation);
            Optional<T> response = client.call(client.statusinformatie(), exchange, call);
            return Questions.answer(exchange, response.map(reading));
          });
    } catch (IllegalArgumentException | NullPointerException e) {
      return new Answer.Unavailable<>(
          new Text(
              "Het antwoord op " + operation + " is onvolledig: " + e.getMessage(),
              "The answer to " + operation + " is incomplete: " + e.getMessage()),
          null);
    } catch (IOException e) {
      return new Answer.Unavailable<>(
          WireFailures.describe(e, settings.statusinformatie().uri()), null);
    }
  }

  private Exchange question(String operation) {
    Instant now = clock.instant();
    Addressing addressing =
        new Addressing(
            settings.statusinformatie().to(),
            WusService.STATUSINFORMATIE.action(operation),
            "urn:uuid:" + UUID.randomUUID(),
            now,
            now.plus(settings.info().messageTtl()));
    return new Exchange(settings.statusinformatie(), addressing, clock::instant, settings.limits());
  }
}
