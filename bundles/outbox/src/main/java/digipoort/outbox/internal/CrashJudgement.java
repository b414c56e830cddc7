// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.DeliveryId;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.AdapterCrash;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.table.CallGuard;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * At a start: a delivery that the process ended at for the second time waits for a person. What was
 * received waits when its turn to be read comes.
 */
final class CrashJudgement {
  private static final String DELIVERY = "delivery ";

  private final Engine.Stores stores;
  private final Instant now;

  private CrashJudgement(Engine.Stores stores, Instant now) {
    this.stores = stores;
    this.now = now;
  }

  static void of(CallGuard guard, Engine.Stores stores, Clock clock) {
    CrashJudgement judgement =
        new CrashJudgement(stores, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    guard.judge().stream().filter(AdapterCrash::isRepeated).forEach(judgement::of);
  }

  private void of(AdapterCrash crash) {
    if (crash.subject().startsWith(DELIVERY)) {
      DeliveryId id = new DeliveryId(crash.subject().substring(DELIVERY.length()));
      stores.deliveries().change(id, row -> park(row, crash));
    }
  }

  /** Digipoort has the delivery; only its statuses were not understood. */
  private static Text followOn(String adapter) {
    return new Text(
        "Digipoort heeft het bericht. Laat de statussen verder volgen met delivery-retry: dan"
            + " gelden de algemene regels. Een andere versie van de adapter, of"
            + " digipoort:adapter-release "
            + adapter
            + ", laat de adapter er weer naar kijken.",
        "Digipoort has it. Have its statuses followed again with delivery-retry: the general rules"
            + " hold then. Another version of the adapter, or digipoort:adapter-release "
            + adapter
            + ", lets the adapter look at it again.");
  }

  private Optional<Change> park(DeliveryRow row, AdapterCrash crash) {
    if (row.state() != State.DELIVERED) {
      return Optional.empty();
    }
    Text why = CallGuard.blocked(crash.adapter(), crash.version());
    return Optional.of(
        Change.of(row, now).due(null).to(State.PARKED, "PARKED", why, followOn(crash.adapter())));
  }
}
