// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import digipoort.simulator.internal.proces.Desk;
import digipoort.simulator.internal.proces.Reply;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Gate;
import digipoort.simulator.internal.wus.Hints;
import digipoort.simulator.internal.wus.Incoming;
import digipoort.simulator.internal.wus.Operation;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Rule;
import digipoort.simulator.internal.wus.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP request: read, checked, answered, counted. */
public final class WusHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(WusHandler.class);
  private static final int LONGEST_REASON = 1000;
  private static final int DRAINED_AT_ONCE = 64 * 1024;
  private static final long MOST_DRAINED = 128L * 1024 * 1024;

  /**
   * How the handler behaves apart from the protocol.
   *
   * @param faultStatus HTTP status of SOAP faults
   * @param ophaalFoutcode foutcode of the faults of the OphaalService
   * @param folder for what is too long to be held in memory
   */
  public record Manner(int faultStatus, String ophaalFoutcode, Path folder) {}

  private final Gate gate;
  private final Desk desk;
  private final Refusals refusals;
  private final Manner manner;
  private final Sending sending;
  private final Counts counts = new Counts();

  WusHandler(Gate gate, Desk desk, Refusals refusals, Manner manner, Sending sending) {
    this.gate = gate;
    this.desk = desk;
    this.refusals = refusals;
    this.manner = manner;
    this.sending = sending;
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
    Hints hints = Hints.NONE;
    Optional<Request> known = Optional.empty();
    try {
      checkContentType(Optional.ofNullable(header(exchange, "Content-Type")).orElse(""));
      try (Incoming incoming = gate.read(exchange.getRequestBody(), manner.folder())) {
        hints = Hints.of(incoming.document(), service);
        counts.countOperation(hints.operationName());
        Request request = gate.check(service, soapAction(exchange), incoming);
        known = Optional.of(request);
        Reply reply = desk.answer(request);
        if (reply.refused().isPresent()) {
          refusals.add(peer(exchange), hints, known, reply.refused().get());
        }
        sending.send(exchange, reply);
      }
    } catch (Refusal refusal) {
      refusals.add(peer(exchange), hints, known, refusal);
      drain(exchange);
      sending.send(exchange, fault(service, hints, refusal));
    } catch (RuntimeException e) {
      LOG.error("The simulator failed on a request", e);
      exchange.close();
    }
  }

  /** A client that is still sending would lose its connection, and with it the answer. */
  private static void drain(HttpExchange exchange) throws IOException {
    InputStream rest = exchange.getRequestBody();
    for (long read = 0; read < MOST_DRAINED; ) {
      int count = rest.readNBytes(DRAINED_AT_ONCE).length;
      if (count == 0) {
        return;
      }
      read += count;
    }
  }

  private Reply fault(Service service, Hints hints, Refusal refusal) {
    Operation operation = hints.operation().orElseGet(() -> Operation.first(service));
    String usual = service == Service.OPHAAL ? manner.ophaalFoutcode() : service.foutcode();
    String foutcode = refusal.foutcode().filter(code -> !code.isEmpty()).orElse(usual);
    String reason = String.valueOf(refusal.getMessage());
    // a reason repeats what the client sent, which may be long
    String brief =
        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
    return Reply.of(
        manner.faultStatus(), Answer.fault(operation, hints.messageId(), foutcode, brief));
  }

  private static void checkContentType(String value) throws Refusal {
    String type = value.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
    if (!type.equals("text/xml") && !type.equals("text/xml;charset=utf-8")) {
      throw Refusal.of(Rule.HTTP, "Content-Type", value, "text/xml, with charset utf-8 or none");
    }
  }

  private static String soapAction(HttpExchange exchange) throws Refusal {
    String action = header(exchange, "SOAPAction");
    if (action == null) {
      throw new Refusal(Rule.HTTP, "HTTP header SOAPAction is missing", "", "wsa:Action");
    }
    return action;
  }

  private static String peer(HttpExchange exchange) {
    try {
      return exchange instanceof HttpsExchange tls
          ? tls.getSSLSession().getPeerPrincipal().toString()
          : "";
    } catch (SSLPeerUnverifiedException e) {
      return "";
    }
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
