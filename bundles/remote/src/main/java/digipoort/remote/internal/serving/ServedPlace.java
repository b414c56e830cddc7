// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One path, what makes a server for it, and the server while there is one. */
final class ServedPlace {
  private static final Logger LOG = LoggerFactory.getLogger(ServedPlace.class);

  private final String path;
  private final Object provider;
  private final Supplier<RunningServer> creation;
  private @Nullable RunningServer server;

  ServedPlace(String path, Object provider, Supplier<RunningServer> creation) {
    this.path = path;
    this.provider = provider;
    this.creation = creation;
  }

  String path() {
    return path;
  }

  boolean isOf(Object other) {
    return provider == other;
  }

  synchronized boolean isOpen() {
    return server != null;
  }

  /** Only the thread that opens and closes comes here. */
  void open() {
    RunningServer made = creation.get();
    synchronized (this) {
      server = made;
    }
  }

  void close() {
    RunningServer last;
    synchronized (this) {
      last = server;
      server = null;
    }
    if (last != null) {
      try {
        last.close();
      } catch (RuntimeException | LinkageError e) {
        LOG.debug("{} was served by parts of CXF that are gone", path, e);
      }
    }
  }
}
