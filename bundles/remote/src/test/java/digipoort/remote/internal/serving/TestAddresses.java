// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Addresses as a web server on this machine has them. */
public final class TestAddresses {
  private TestAddresses() {}

  /** At port 8181. */
  public static PublishedAddress local() {
    return of(Map.of("org.osgi.service.http.port", "8181", WebServer.ADDRESSES, "127.0.0.1"));
  }

  static PublishedAddress of(Map<String, ?> http) {
    return new PublishedAddress(http, Map.of());
  }

  /** Waits until something is served at a path. */
  public static void awaitOpen(OpenServers servers, String path) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!servers.isOpen(path)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Nothing is served at " + path);
      }
      Thread.onSpinWait();
    }
  }
}
