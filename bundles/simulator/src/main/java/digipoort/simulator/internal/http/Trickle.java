// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import com.sun.net.httpserver.HttpExchange;
import digipoort.simulator.internal.wus.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends an answer bit by bit, in equal pieces at equal intervals. */
final class Trickle implements Runnable {
  private static final int PIECES = 20;

  private final ScheduledExecutorService later;
  private final HttpExchange exchange;
  private final byte[] octets;
  private final long pause;
  private int sent;

  private Trickle(
      ScheduledExecutorService later, HttpExchange exchange, byte[] octets, long pause) {
    this.later = later;
    this.exchange = exchange;
    this.octets = octets;
    this.pause = pause;
  }

  static void start(
      ScheduledExecutorService later, HttpExchange exchange, Body body, long length, Duration time)
      throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    body.writeTo(new Cut(octets, length));
    new Trickle(later, exchange, octets.toByteArray(), time.toMillis() / PIECES).run();
  }

  @Override
  public void run() {
    int piece = Math.min(octets.length / PIECES + 1, octets.length - sent);
    try {
      exchange.getResponseBody().write(octets, sent, piece);
      exchange.getResponseBody().flush();
      sent += piece;
      if (sent == octets.length) {
        exchange.close();
      } else {
        later.schedule(this, pause, TimeUnit.MILLISECONDS);
      }
    } catch (IOException | RuntimeException e) {
      Sending.gone(exchange, e);
    }
  }
}
