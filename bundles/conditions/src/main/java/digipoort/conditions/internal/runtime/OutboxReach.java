// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Actor;
import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.DeliveryId;
import digipoort.api.DigipoortException;
import digipoort.api.Outbox;
import digipoort.api.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether there is an outbox, and its store can be read. */
@Component(service = {OutboxReach.class, ConditionSource.class})
public final class OutboxReach implements ConditionSource {
  public static final String MISSING = "outbox-missing";
  public static final String STORAGE = "storage-fails";

  private static final Actor CONDITIONS = Actor.operator("conditions");

  private final Map<Object, Outbox> outboxes = new ConcurrentHashMap<>();
  private final StartState start;
  private final SettledConditions settled = new SettledConditions(Clock.systemUTC());

  @Activate
  public OutboxReach(@Reference StartState start) {
    this.start = start;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addOutbox(ServiceReference<Outbox> reference, Outbox outbox) {
    outboxes.put(reference, outbox);
  }

  void removeOutbox(ServiceReference<Outbox> reference) {
    outboxes.remove(reference);
  }

  /** Whether there is one now. */
  public boolean isPresent() {
    return !outboxes.isEmpty();
  }

  @Override
  public List<Condition> conditions() {
    if (!start.isComplete()) {
      return List.of();
    }
    Optional<Outbox> outbox = outboxes.values().stream().findFirst();
    if (outbox.isEmpty()) {
      return settled.settled(List.of(missing()));
    }
    settled.settled(List.of());
    try {
      outbox.get().find(DeliveryId.random(), CONDITIONS);
      return List.of();
    } catch (DigipoortException e) {
      return List.of(storage(e));
    }
  }

  private static Condition missing() {
    return RuntimeCondition.critical(
        MISSING,
        "",
        new Text(
            "De outbox werkt niet: niets wordt aangenomen of verstuurd.",
            "The outbox does not work: nothing is taken or sent."),
        new Text(
            "Zoek in data/log/karaf.log naar digipoort.outbox en verhelp de reden (database, schijf,"
                + " rechten); dan bundle:restart digipoort.outbox",
            "Look in data/log/karaf.log for digipoort.outbox and mend the reason (database, disk,"
                + " permissions); then bundle:restart digipoort.outbox"));
  }

  private static Condition storage(DigipoortException failure) {
    return RuntimeCondition.critical(
        STORAGE,
        "",
        new Text(
            "De opslag is niet te lezen: " + failure.getMessage(),
            "The storage cannot be read: " + failure.getMessage()),
        new Text(
            "Kijk of de database draait en de schijf ruimte heeft; zie 'When something is wrong with"
                + " the database' in docs/operations.md.",
            "See whether the database runs and the disk has room; see 'When something is wrong with"
                + " the database' in docs/operations.md."));
  }
}
