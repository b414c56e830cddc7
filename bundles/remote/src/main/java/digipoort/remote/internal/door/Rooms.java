// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Inbox;
import digipoort.api.Outbox;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What lies behind the doors, while it is there; the doors stay where they are. */
@Component(service = Rooms.class)
public final class Rooms {
  private final Map<Object, Outbox> outboxes = new ConcurrentHashMap<>();
  private final Map<Object, Inbox> inboxes = new ConcurrentHashMap<>();

  /** Empty rooms. */
  @Activate
  public Rooms() {}

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

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addInbox(ServiceReference<Inbox> reference, Inbox inbox) {
    inboxes.put(reference, inbox);
  }

  void removeInbox(ServiceReference<Inbox> reference) {
    inboxes.remove(reference);
  }

  /**
   * The outbox.
   *
   * @throws NotRunningException when there is none now
   */
  public Outbox outbox() {
    return present(outboxes);
  }

  /**
   * The inbox.
   *
   * @throws NotRunningException when there is none now
   */
  public Inbox inbox() {
    return present(inboxes);
  }

  /** Whether there is an outbox now. */
  public boolean isRunning() {
    return !outboxes.isEmpty();
  }

  /** Puts both in place. */
  public void put(Outbox outbox, Inbox inbox) {
    outboxes.put(outbox, outbox);
    inboxes.put(inbox, inbox);
  }

  private static <T> T present(Map<Object, T> services) {
    return services.values().stream().findFirst().orElseThrow(NotRunningException::new);
  }
}
