// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.wss.spool.SpoolFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts over mutual TLS. One call is one request: no retry, no redirect, no second connection once
 * the gate was passed (see docs/adr/0007).
 */
public final class HttpsClient implements AutoCloseable {
  /** How long a server gets to refuse our certificate after a TLS 1.3 handshake. */
  private static final Duration LONGEST_SETTLING = Duration.ofMillis(500);

  private final Dialer dialer;
  private final Connection.Tools tools;
  private final Map<String, Deque<Connection>> idle = new HashMap<>();
  private boolean closed;

  public HttpsClient(Dialer dialer, Deadlines deadlines, SpoolFolder spools) {
    this.dialer = dialer;
    this.tools = new Connection.Tools(deadlines, spools);
  }

  /**
   * Sends the request once.
   *
   * @param gate passed immediately before the first byte
   * @throws IOException when there is no complete answer; whether bytes left, the gate knows
   */
  public HttpAnswer post(HttpRequest request, Gate gate, Limits limits) throws IOException {
    String key = request.host() + ":" + request.port();
    Connection kept = take(key, limits.reuse());
    Connection connection = kept == null ? open(request) : kept;
    boolean keep = false;
    try {
      HttpAnswer answer = connection.exchange(request, gate, limits, tools);
      keep = answer.reusable() && give(key, connection);
      return answer;
    } finally {
      if (!keep) {
        connection.close();
      }
    }
  }

  private Connection open(HttpRequest request) throws IOException {
    long start = System.nanoTime();
    Connection connection = new Connection(dialer.dial(request.host(), request.port()));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Duration settling = took.compareTo(LONGEST_SETTLING) < 0 ? took : LONGEST_SETTLING;
    if (connection.speaksTls13() && !connection.quiet(settling)) {
      connection.close();
      throw Dialer.turnedAway(request.host(), null);
    }
    return connection;
  }

  private @Nullable Connection take(String key, Duration reuse) {
    while (true) {
      Connection connection;
      synchronized (idle) {
        Deque<Connection> line = idle.get(key);
        connection = line == null ? null : line.pollLast();
      }
      if (connection == null) {
        return null;
      }
      if (!connection.idleLongerThan(reuse) && connection.quiet(Duration.ofMillis(1))) {
        return connection;
      }
      connection.close();
    }
  }

  private boolean give(String key, Connection connection) {
    synchronized (idle) {
      if (closed) {
        return false;
      }
      idle.computeIfAbsent(key, any -> new ArrayDeque<>()).addLast(connection);
      return true;
    }
  }

  /** Closes idle connections; those in use close when their exchange ends. */
  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.values().forEach(line -> line.forEach(Connection::close));
      idle.clear();
    }
  }
}
