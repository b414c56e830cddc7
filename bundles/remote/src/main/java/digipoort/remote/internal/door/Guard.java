// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.LoginResult;
import digipoort.json.JsonWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;

/** Lets in only known users with requests of a bearable size, before anything is parsed. */
final class Guard extends AbstractPhaseInterceptor<Message> {
  private final Doorman doorman;
  private final String door;

  Guard(Doorman doorman, String door) {
    super(Phase.RECEIVE);
    this.doorman = doorman;
    this.door = door;
  }

  @Override
  public void handleMessage(Message message) {
    DoorCaller caller =
        new DoorCaller(
            door,
            peer(message),
            Objects.requireNonNullElse(header(message, "X-Forwarded-For"), ""));
    LoginResult result = doorman.admit(caller, header(message, "Authorization"));
    if (!(result instanceof LoginResult.Admitted admitted)) {
      refuse(message, result);
      return;
    }
    if (length(message) > doorman.maxBodyOctets()) {
      answer(
          message,
          413,
          Map.of("Content-Type", List.of("application/json"), "Connection", List.of("close")),
          JsonWriter.compact().findings(List.of(BodyTooLargeException.finding())));
      return;
    }
    message.getExchange().put(Actor.class, admitted.actor());
    message.getExchange().put(DoorCaller.class, caller);
    message.getExchange().put(Doorman.class, doorman);
    InputStream body = message.getContent(InputStream.class);
    if (body != null) {
      message.setContent(InputStream.class, new LimitedBody(body, doorman.maxBodyOctets() + 1));
    }
  }

  private static void refuse(Message message, LoginResult result) {
    if (result instanceof LoginResult.TooEarly early) {
      String seconds = Long.toString(early.retryAfter().toSeconds());
      answer(
          message,
          429,
          Map.of("Content-Type", List.of("application/json"), "Retry-After", List.of(seconds)),
          JsonWriter.compact().findings(List.of(tooEarly(seconds))));
      return;
    }
    Map<String, List<String>> challenge =
        Map.of("WWW-Authenticate", List.of("Basic realm=\"digipoort\", charset=\"UTF-8\""));
    answer(message, 401, challenge, "");
  }

  private static Finding tooEarly(String seconds) {
    return Finding.error("LOGIN-TOO-EARLY", "")
        .says(
            "Na te veel verkeerde wachtwoorden wordt er nu geen bekeken.",
            "After too many wrong passwords none is looked at now.")
        .todo(
            "Wacht " + seconds + " s en gebruik het goede wachtwoord.",
            "Wait " + seconds + " s and use the right password.")
        .build();
  }

  private static String peer(Message message) {
    return message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
            && request.getRemoteAddr() != null
        ? request.getRemoteAddr()
        : "";
  }

  private static long length(Message message) {
    String header = header(message, "Content-Length");
    try {
      return header == null ? -1 : Long.parseLong(header.strip());
    } catch (NumberFormatException e) {
      return -1; // the body itself is counted
    }
  }

  private static @Nullable String header(Message message, String name) {
    if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers) {
      for (Map.Entry<?, ?> header : headers.entrySet()) {
        if (name.equalsIgnoreCase(String.valueOf(header.getKey()))
            && header.getValue() instanceof List<?> values
            && !values.isEmpty()) {
          return String.valueOf(values.get(0));
        }
      }
    }
    return null;
  }

  private static void answer(
      Message message, int status, Map<String, List<String>> headers, String body) {
    Exchange exchange = message.getExchange();
    try {
      Message answer = exchange.getEndpoint().getBinding().createMessage();
      answer.setExchange(exchange);
      exchange.setOutMessage(answer);
      answer.put(Message.RESPONSE_CODE, status);
      answer.put(Message.PROTOCOL_HEADERS, new TreeMap<>(headers));
      Conduit back = exchange.getDestination().getBackChannel(message);
      exchange.setConduit(back);
      back.prepare(answer);
      try (OutputStream out = answer.getContent(OutputStream.class)) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
      back.close(answer);
    } catch (IOException e) {
      throw new Fault(e);
    } finally {
      message.getInterceptorChain().abort();
    }
  }

  /** Fails when more comes than was allowed or announced. */
  private static final class LimitedBody extends FilterInputStream {
    private long left;

    LimitedBody(InputStream body, long max) {
      super(body);
      this.left = max;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) throws IOException {
      left -= more;
      if (left < 0) {
        throw new BodyTooLargeException();
      }
    }
  }
}
