// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.internal.proces.Desk;
import digipoort.simulator.internal.proces.Ledger;
import digipoort.simulator.internal.proces.Reply;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Gate;
import digipoort.simulator.internal.wus.Hints;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** One HTTP request: read, checked, answered, counted. */
public final class WusHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(WusHandler.class);
  private static final int MAX_REQUEST = 64 * 1024 * 1024;
  private static final int LONGEST_REASON = 1000;

  /**
   * How the handler behaves apart from the protocol.
   *
   * @param clock the present
   * @param faultStatus HTTP status of SOAP faults
   * @param silence how long an unanswered call stays open
   */
  public record Manner(Clock clock, int faultStatus, Duration silence) {}

  private final Gate gate;
  private final Desk desk;
  private final Ledger ledger;
  private final Manner manner;
  private final ScheduledExecutorService later;
  private final Counts counts = new Counts();

  /** A handler; {@code later} ends the calls that are never answered. */
  public WusHandler(
      Gate gate, Desk desk, Ledger ledger, Manner manner, ScheduledExecutorService later) {
    this.gate = gate;
    this.desk = desk;
    this.ledger = ledger;
    this.manner = manner;
    this.later = later;
  }

  /** What was counted since the start. */
  public Counts counts() {
    return counts;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    counts.countConnection(exchange.getRemoteAddress().toString());
    Optional<Service> service = Service.at(exchange.getRequestURI().getPath());
    if (service.isEmpty()) {
      text(exchange, 404, "No service here: " + exchange.getRequestURI().getPath());
    } else if (!exchange.getRequestMethod().equals("POST")) {
      text(exchange, 405, "Only POST is answered");
    } else {
      soap(exchange, service.get());
    }
  }

  private void soap(HttpExchange exchange, Service service) throws IOException {
    byte[] content = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
    Hints hints = Hints.NONE;
    try {
      if (content.length > MAX_REQUEST) {
        throw new Refusal("the request is larger than " + MAX_REQUEST + " bytes");
      }
      checkContentType(Optional.ofNullable(header(exchange, "Content-Type")).orElse(""));
      Document document = gate.read(content);
      hints = Hints.of(document, service);
      counts.countOperation(hints.operationName());
      String action = header(exchange, "SOAPAction");
      if (action == null) {
        throw new Refusal("HTTP header SOAPAction is missing");
      }
      Request request = gate.check(service, action, document);
      send(exchange, desk.answer(request));
    } catch (Refusal refusal) {
      refuse(exchange, service, hints, brief(refusal.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("The simulator failed on a request", e);
      exchange.close();
    }
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    switch (reply.way()) {
      case ANSWER:
        respond(exchange, 200, "text/xml; charset=utf-8", reply.body());
        break;
      case SILENCE:
        later.schedule(exchange::close, manner.silence().toMillis(), TimeUnit.MILLISECONDS);
        break;
      default:
        exchange.close();
        break;
    }
  }

  private void refuse(HttpExchange exchange, Service service, Hints hints, String reason)
      throws IOException {
    LOG.warn(
        "Refused {} with MessageID {}: {}",
        hints.operationName(),
        oneLine(hints.messageId()),
        oneLine(reason));
    ledger.add(
        new LedgerEntry(
            manner.clock().instant(),
            Outcome.REFUSED,
            hints.operationName(),
            "",
            "",
            "",
            "",
            hints.aanleverkenmerk(),
            hints.messageId(),
            "",
            0,
            reason));
    respond(
        exchange,
        manner.faultStatus(),
        "text/xml; charset=utf-8",
        hints
            .operation()
            .map(operation -> Answer.fault(service, operation, hints.messageId(), reason))
            .orElseGet(() -> Answer.fault(service, hints.messageId(), reason)));
  }

  /** A reason repeats what the client sent, which may be long. */
  private static String brief(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
  }

  /** Text of a client must not be able to pass for a line of the log. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static void checkContentType(String value) throws Refusal {
    String type = value.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
    if (!type.equals("text/xml") && !type.equals("text/xml;charset=utf-8")) {
      throw new Refusal(
          "Content-Type is '" + value + "' (expected: text/xml, with charset utf-8 or none)");
    }
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    respond(
        exchange,
        status,
        "text/plain; charset=utf-8",
        (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void respond(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
