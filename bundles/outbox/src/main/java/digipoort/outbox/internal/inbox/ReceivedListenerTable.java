// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.EventListener;
import digipoort.api.ReceivedListener;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners for received berichten that are there now, by their durable name. */
@Component(service = ReceivedListenerTable.class)
public final class ReceivedListenerTable {
  private static final Logger LOG = LoggerFactory.getLogger(ReceivedListenerTable.class);

  private record Named(String id, ReceivedListener listener) {}

  private final Map<Object, Named> listeners = new ConcurrentHashMap<>();

  @Activate
  public ReceivedListenerTable() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addListener(ServiceReference<ReceivedListener> reference, ReceivedListener listener) {
    if (reference.getProperty(EventListener.ID) instanceof String id
        && !id.isBlank()
        && id.length() <= 100) {
      listeners.put(reference, new Named(id, listener));
    } else {
      LOG.warn(
          "A listener of {} is told nothing: property {} is {} (expected: 1 to 100 characters)",
          reference.getBundle(),
          EventListener.ID,
          reference.getProperty(EventListener.ID));
    }
  }

  void removeListener(ServiceReference<ReceivedListener> reference) {
    listeners.remove(reference);
  }

  public void put(String id, ReceivedListener listener) {
    listeners.put(id, new Named(id, listener));
  }

  public void remove(String id) {
    listeners.remove(id);
  }

  /** One listener for each name. */
  public Map<String, ReceivedListener> all() {
    Map<String, ReceivedListener> all = new HashMap<>();
    listeners.values().forEach(named -> all.putIfAbsent(named.id(), named.listener()));
    return all;
  }
}
