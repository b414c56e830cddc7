// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import com.sun.net.httpserver.HttpExchange;
import digipoort.simulator.internal.proces.Reply;
import digipoort.simulator.internal.scenario.Transfer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replies: at once, late, bit by bit, in part or never. */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final ScheduledExecutorService later;
  private final Duration silence;

  Sending(ScheduledExecutorService later, Duration silence) {
    this.later = later;
    this.silence = silence;
  }

  void send(HttpExchange exchange, Reply reply) throws IOException {
    Transfer transfer = reply.transfer();
    if (transfer.silent()) {
      later.schedule(exchange::close, silence.toMillis(), TimeUnit.MILLISECONDS);
    } else if (transfer.delay().isZero()) {
      begin(exchange, reply);
    } else {
      later.schedule(
          () -> {
            try {
              begin(exchange, reply);
            } catch (IOException | RuntimeException e) {
              gone(exchange, e);
            }
          },
          transfer.delay().toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  private void begin(HttpExchange exchange, Reply reply) throws IOException {
    Transfer transfer = reply.transfer();
    if (transfer.percent() == 0) {
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    if (!reply.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
    }
    long length = reply.body().length();
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    long part = length * transfer.percent() / 100;
    if (!transfer.spread().isZero()) {
      Trickle.start(later, exchange, reply.body(), part, transfer.spread());
      return;
    }
    OutputStream out = exchange.getResponseBody();
    if (part == length) {
      reply.body().writeTo(out);
    } else {
      reply.body().writeTo(new Cut(out, part));
      out.flush();
    }
    exchange.close();
  }

  static void gone(HttpExchange exchange, Exception e) {
    LOG.info("The client of {} is gone: {}", exchange.getRequestURI(), e.getMessage());
    exchange.close();
  }
}
