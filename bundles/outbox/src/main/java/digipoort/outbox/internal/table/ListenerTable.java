// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.EventListener;
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

/** The listeners that are there now, by their durable name. */
@Component(service = ListenerTable.class)
public final class ListenerTable {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerTable.class);

  private record Named(String id, EventListener listener) {}

  private final Map<Object, Named> listeners = new ConcurrentHashMap<>();

  @Activate
  public ListenerTable() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addListener(ServiceReference<EventListener> reference, EventListener listener) {
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

  void removeListener(ServiceReference<EventListener> reference) {
    listeners.remove(reference);
  }

  public void put(String id, EventListener listener) {
    listeners.put(id, new Named(id, listener));
  }

  public void remove(String id) {
    listeners.remove(id);
  }

  /** One listener for each name. */
  public Map<String, EventListener> all() {
    Map<String, EventListener> all = new HashMap<>();
    listeners.values().forEach(named -> all.putIfAbsent(named.id(), named.listener()));
    return all;
  }
}
