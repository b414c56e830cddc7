// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.EventListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each listener what it was not told yet, at most one batch at a time. */
final class Telling {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

  private final Surroundings around;
  private final Threads threads;
  private final NotifyStep notify;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Telling(Surroundings around, Threads threads) {
    this.around = around;
    this.threads = threads;
    notify = new NotifyStep(around.store(), around.settings().listen(), around.clock());
  }

  void all() {
    around.listeners().all().forEach(this::tell);
  }

  /** The listeners that failed when they were last told something. */
  List<String> failing() {
    return notify.failing();
  }

  private void tell(String id, EventListener listener) {
    if (told.contains(id) || !notify.isDue(id)) {
      return;
    }
    told.add(id);
    threads
        .notifications()
        .execute(
            () -> {
              try {
                if (notify.run(id, listener)) {
                  threads.wake().run();
                }
              } catch (RuntimeException e) {
                LOG.warn("Listener {} could not be told: {}", id, e.getMessage());
              } finally {
                told.remove(id);
              }
            });
  }
}
