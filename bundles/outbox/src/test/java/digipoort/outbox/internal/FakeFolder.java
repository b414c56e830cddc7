// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.DeliveryId;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Claim;
import digipoort.api.channel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that tells no statuses and finds what it did before; keeps its own ledger. */
public final class FakeFolder implements Channel {
  /** What happens at one call, after the claim was found to hold. */
  @FunctionalInterface
  public interface Behaviour {
    Outcome answer(FakeFolder folder, Attempt attempt);
  }

  public static final Behaviour LAYS_DOWN = FakeFolder::lay;
  public static final Behaviour IS_GONE =
      (folder, attempt) -> new Outcome.Unreachable(new Text("weg", "gone"), null);
  public static final Behaviour LAYS_DOWN_AND_BREAKS =
      (folder, attempt) -> {
        folder.lay(attempt);
        throw new IllegalStateException("broken");
      };

  /** Each time that something was laid down. */
  public final List<DeliveryId> ledger = new CopyOnWriteArrayList<>();

  public volatile Behaviour behaviour = LAYS_DOWN;
  public volatile boolean repeatable = true;
  public volatile boolean silent;

  @Override
  public ChannelInfo info() {
    return new ChannelInfo(
        "default",
        "simulator",
        "FOLDER-default",
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        Duration.ofMinutes(1),
        4,
        true);
  }

  @Override
  public Outcome deliver(Bericht bericht, Attempt attempt, Claim claim) {
    return claim.holds()
        ? behaviour.answer(this, attempt)
        : new Outcome.Unreachable(Text.verbatim("the claim was lost"), null);
  }

  private Outcome lay(Attempt attempt) {
    DeliveryId id = attempt.deliveryId();
    if (!ledger.contains(id)) {
      ledger.add(id);
    }
    Text where = new Text("Ligt in map " + id, "Lies in folder " + id);
    return new Outcome.Accepted(
        kenmerk(id), Instant.EPOCH, FakeDigipoort.evidence("laid"), silent ? null : where);
  }

  public static Kenmerk kenmerk(DeliveryId id) {
    return new Kenmerk("FOLDER-" + id.value().replace("-", ""));
  }

  @Override
  public boolean repeatable() {
    return repeatable;
  }
}
