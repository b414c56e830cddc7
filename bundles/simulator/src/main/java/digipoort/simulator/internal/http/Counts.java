// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many requests came, by connection and by operation. */
public final class Counts {
  private static final int REMEMBERED_CONNECTIONS = 10_000;

  private final Map<String, Integer> connections =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED_CONNECTIONS;
        }
      };
  private final Map<String, Integer> operations = new TreeMap<>();

  synchronized void countConnection(String remote) {
    connections.merge(remote, 1, Integer::sum);
  }

  synchronized void countOperation(String name) {
    operations.merge(name, 1, Integer::sum);
  }

  /** Requests by remote address and port, oldest connection first. */
  public synchronized Map<String, Integer> connections() {
    return new LinkedHashMap<>(connections);
  }

  /** Requests by operation. */
  public synchronized Map<String, Integer> operations() {
    return new TreeMap<>(operations);
  }
}
