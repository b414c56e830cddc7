// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.Text;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Outcome;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.SendClaim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * READY and due: claims the delivery, lets the channel send it once, and hands over the outcome.
 */
final class SendStep {
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final DeliveryStore store;
  private final OutcomeStep outcomes;
  private final ReadableStep readable;
  private final Clock clock;

  SendStep(DeliveryStore store, OutcomeStep outcomes, Clock clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.clock = clock;
    readable = new ReadableStep(store);
  }

  /** Begins an attempt; empty when this is not the moment. After this it must be sent. */
  Optional<Sending> begin(DeliveryRow row, Channel channel, ChannelInfo info) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!info.omgeving().equals(row.delivery().omgeving()) || !info.oin().equals(row.oin())) {
      park(row, info, now);
      return Optional.empty();
    }
    if (readable.holdsBack(row, now)) {
      return Optional.empty();
    }
    Instant expires = now.plus(info.messageTtl());
    boolean repeatable = channel.repeatable();
    SendClaim claim =
        new SendClaim(
            row.id(),
            row.version(),
            UUID.randomUUID().toString(),
            "urn:uuid:" + UUID.randomUUID(),
            now,
            expires,
            expires.plus(info.longestCall()).plus(info.clockSkew()).plus(MARGIN),
            expires.plus(info.clockSkew()),
            repeatable);
    Optional<Attempt> attempt = store.claim(claim);
    if (attempt.isEmpty()) {
      store.change(row.id(), current -> later(row, current, now));
    }
    return attempt.map(begun -> new Sending(row, begun, claim.token(), channel, info, repeatable));
  }

  private void park(DeliveryRow row, ChannelInfo info, Instant now) {
    store.change(
        row.id(),
        current ->
            current.version() != row.version()
                ? Optional.empty()
                : Optional.of(
                    Change.of(current, now)
                        .due(null)
                        .to(
                            State.PARKED,
                            "PARKED",
                            Words.wrongChannel(
                                row.delivery(), info.omgeving(), info.oin(), row.oin()),
                            Words.CORRECT_CHANNEL)));
  }

  /** So that a delivery that cannot be claimed now does not stand before others. */
  private static Optional<Change> later(DeliveryRow seen, DeliveryRow current, Instant now) {
    return current.version() != seen.version()
        ? Optional.empty()
        : Optional.of(Change.of(current, now).due(now.plus(MARGIN)));
  }

  /** Sends; whatever happens ends in a recorded outcome. */
  Outcome send(Sending sending) {
    Outcome outcome = deliver(sending);
    outcomes.record(sending, outcome);
    return outcome;
  }

  private Outcome deliver(Sending sending) {
    Bericht bericht;
    try {
      bericht = store.bericht(sending.row().id());
    } catch (StorageException e) {
      return new Outcome.Unreachable(Text.verbatim(e.getMessage()), null);
    }
    try {
      Outcome outcome = sending.channel().deliver(bericht, sending.attempt(), () -> holds(sending));
      return outcome == null ? broken("null") : outcome;
    } catch (Throwable e) {
      return broken(e.getClass().getName() + ": " + e.getMessage());
    }
  }

  private static Outcome broken(String what) {
    return new Outcome.Unknown(
        new Text(
            "De aansluiting gaf een fout die niet mag voorkomen: " + what,
            "The aansluiting failed in a way that must not happen: " + what),
        null);
  }

  private boolean holds(Sending sending) {
    try {
      boolean held = store.holds(sending.row().id(), sending.token());
      Instant now = clock.instant();
      return held
          && now.isBefore(sending.attempt().expires())
          && now.isAfter(
              sending.attempt().created().minus(sending.info().clockSkew()).minusMillis(1));
    } catch (StorageException e) {
      return false;
    }
  }
}
