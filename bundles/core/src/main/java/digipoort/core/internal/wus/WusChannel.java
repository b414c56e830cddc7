// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Claim;
import digipoort.api.channel.Outcome;
import digipoort.core.internal.http.WireException;
import digipoort.core.internal.wus.gen.AanleverRequestType;
import digipoort.core.internal.wus.gen.AanleverResponseType;
import digipoort.wss.Addressing;
import digipoort.wss.Cuttings;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** One aansluiting: delivers berichten over WUS 1.2. */
public final class WusChannel implements Channel {
  private final Calls calls;
  private final WusSettings settings;

  public WusChannel(Calls calls) {
    this.calls = calls;
    this.settings = calls.settings();
  }

  @Override
  public ChannelInfo info() {
    return settings.info();
  }

  @Override
  public Outcome deliver(Bericht bericht, Attempt attempt, Claim claim) {
    try {
      return calls.turns().within(() -> send(bericht, attempt, claim));
    } catch (IOException e) {
      return new Outcome.Unreachable(WireFailures.describe(e, settings.aanleveren().uri()), null);
    }
  }

  private Outcome send(Bericht bericht, Attempt attempt, Claim claim) throws IOException {
    WusClient client = calls.client();
    try (OutgoingContents contents = OutgoingContents.read(bericht, calls.spools());
        Exchange exchange = delivery(attempt, claim, contents.cuttings())) {
      AanleverRequestType request =
          WireTypes.aanleveren(bericht, contents.tokens(), settings.autorisatieAdres());
      Optional<AanleverResponseType> response =
          client.call(
              WusService.AANLEVEREN, exchange, () -> client.aanleveren().aanleveren(request));
      return Deliveries.outcome(exchange, response, settings.unavailable());
    }
  }

  private Exchange delivery(Attempt attempt, Claim claim, Cuttings contents) {
    Addressing addressing =
        new Addressing(
            settings.aanleveren().to(),
            WusService.AANLEVEREN.action("aanleveren"),
            attempt.messageId(),
            attempt.created(),
            attempt.expires());
    return new Exchange(
        settings.aanleveren(),
        addressing,
        () -> mayLeave(attempt, claim),
        settings.limits(),
        contents);
  }

  private Instant mayLeave(Attempt attempt, Claim claim) throws WireException {
    Instant now = calls.clock().instant();
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
    return calls.clock().instant();
  }
}
