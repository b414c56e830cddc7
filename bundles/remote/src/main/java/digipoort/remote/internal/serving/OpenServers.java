// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is served at which path, one server a path. One thread opens and closes them: CXF is never
 * entered by a thread that has locks of the framework, and what cannot be opened yet, since not all
 * of CXF has started, is tried again.
 */
@Component(service = OpenServers.class)
public final class OpenServers {
  private static final Logger LOG = LoggerFactory.getLogger(OpenServers.class);
  private static final long AGAIN_MILLIS = 1000;
  private static final int TRIES_IN_SILENCE = 10;

  private final Map<String, ServedPlace> places = new HashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "digipoort-doors");
            thread.setDaemon(true);
            return thread;
          });

  /** None yet. */
  @Activate
  public OpenServers() {}

  @Deactivate
  void end() {
    worker.shutdown();
    List<ServedPlace> left;
    synchronized (this) {
      left = List.copyOf(places.values());
      places.clear();
    }
    left.forEach(ServedPlace::close);
  }

  /** Opens a server soon, in the place of what is there; the result takes it away. */
  synchronized Runnable open(Object provider, String path, Supplier<RunningServer> creation) {
    var place = new ServedPlace(path, provider, creation);
    ServedPlace earlier = places.put(path, place);
    if (earlier != null) {
      soon(earlier::close);
    }
    soon(() -> work(place, 1));
    return () -> forget(place);
  }

  /** Takes away what a provider has opened. */
  synchronized void closeAll(Object provider) {
    places.values().stream().filter(place -> place.isOf(provider)).toList().forEach(this::forget);
  }

  synchronized boolean isOpen(String path) {
    ServedPlace place = places.get(path);
    return place != null && place.isOpen();
  }

  /** Opens anew what does not answer, or was made of parts that are replaced. */
  synchronized void renew(String path) {
    ServedPlace place = places.get(path);
    if (place != null) {
      soon(place::close);
      soon(() -> work(place, 1));
    }
  }

  synchronized void renewAll() {
    List.copyOf(places.keySet()).forEach(this::renew);
  }

  private synchronized void forget(ServedPlace place) {
    places.remove(place.path(), place);
    soon(place::close);
  }

  private synchronized boolean isWanted(ServedPlace place) {
    return places.get(place.path()) == place;
  }

  private void work(ServedPlace place, int attempt) {
    if (!isWanted(place) || place.isOpen()) {
      return;
    }
    try {
      place.open();
    } catch (RuntimeException | LinkageError e) {
      if (attempt == TRIES_IN_SILENCE) {
        LOG.warn("{} cannot be served yet; tried again every second", place.path(), e);
      }
      later(() -> work(place, attempt + 1), AGAIN_MILLIS);
    }
  }

  private void soon(Runnable task) {
    later(task, 0);
  }

  private void later(Runnable task, long millis) {
    try {
      worker.schedule(task, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Going away, which closes everything", e);
    }
  }
}
