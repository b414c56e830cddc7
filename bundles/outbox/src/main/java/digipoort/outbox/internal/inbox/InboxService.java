// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.Inbox;
import digipoort.api.Reading;
import digipoort.api.Received;
import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import digipoort.api.Role;
import digipoort.api.Text;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.ReceivedRow;
import digipoort.outbox.internal.store.ReceivedStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the inbox within the JVM. */
final class InboxService implements Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(InboxService.class);

  private final ReceivedStore store;
  private final DeliveryStore deliveries;
  private final Reader reader;
  private final Clock clock;

  InboxService(ReceivedStore store, DeliveryStore deliveries, Reader reader, Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public Optional<Received> find(ReceivedId id, Actor actor) {
    actor.require(Role.READ);
    return visible(id, actor).map(row -> seen(row.received(), actor));
  }

  @Override
  public List<Received> list(ReceivedQuery query, Actor actor) {
    actor.require(Role.READ);
    return store.list(query, actor.scope()).stream()
        .map(row -> seen(row.received(), actor))
        .toList();
  }

  @Override
  public Optional<Reading> read(ReceivedId id, Actor actor) {
    actor.require(Role.READ);
    return visible(id, actor).map(reader::read);
  }

  @Override
  public Decision acknowledge(ReceivedId id, Actor actor) {
    actor.require(Role.RECEIVE);
    if (visible(id, actor).isEmpty()) {
      return new Decision(
          false,
          new Text(
              "Er is geen ontvangen bericht " + id + ".",
              "There is no received bericht " + id + "."));
    }
    if (store.acknowledge(id, actor.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
      LOG.info("Received bericht {} is acknowledged by {}", id, actor.name());
      return new Decision(
          true,
          new Text(
              "Bevestigd; het wordt niet meer aangeboden.",
              "Acknowledged; it is offered no more."));
    }
    Received before = visible(id, actor).orElseThrow().received();
    String by = before.acknowledgedBy();
    return new Decision(
        true,
        new Text(
            "Was al bevestigd door " + by + " op " + before.acknowledged() + ".",
            "Was acknowledged before by " + by + " at " + before.acknowledged() + "."));
  }

  private Optional<ReceivedRow> visible(ReceivedId id, Actor actor) {
    return store
        .find(id)
        .filter(
            row ->
                actor
                    .scope()
                    .allows(
                        row.received().aansluiting(),
                        row.received().bericht().belanghebbende(),
                        row.received().bericht().berichtsoort()));
  }

  /** A delivery outside the scope does not exist for this actor; what is done asks for nothing. */
  private Received seen(Received received, Actor actor) {
    DeliveryId delivery = received.delivery();
    boolean allowed =
        delivery == null
            || deliveries.find(delivery).filter(row -> row.isWithin(actor.scope())).isPresent();
    return new Received(
        received.id(),
        received.aansluiting(),
        received.omgeving(),
        received.bericht(),
        received.fetched(),
        received.readable(),
        received.explanation(),
        received.acknowledged() == null ? received.action() : Wording.DONE,
        allowed ? delivery : null,
        received.acknowledged(),
        received.acknowledgedBy());
  }
}
