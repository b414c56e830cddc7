// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Text;
import digipoort.core.internal.http.HttpAnswer;
import digipoort.core.internal.http.HttpRequest;
import digipoort.core.internal.http.HttpsClient;
import digipoort.core.internal.http.WireException;
import digipoort.core.internal.security.SignedRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.ws.addressing.EndpointReferenceType;

/** CXF's way out to our own HTTP exchange (see docs/adr/0007). */
final class WusConduit extends AbstractConduit {
  private static final Logger LOG = Logger.getLogger(WusConduit.class.getName());

  private final HttpsClient http;
  private final Clock clock;

  WusConduit(EndpointReferenceType target, HttpsClient http, Clock clock) {
    super(target);
    this.http = http;
    this.clock = clock;
  }

  @Override
  public void prepare(Message message) {
    message.setContent(OutputStream.class, new Posting(message));
  }

  @Override
  protected Logger getLogger() {
    return LOG;
  }

  private void post(Message message) throws IOException {
    Exchange exchange = (Exchange) message.get(Exchange.KEY);
    SignedRequest signed = exchange.request();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "text/xml; charset=utf-8");
    headers.put("Accept", "text/xml");
    headers.put("SOAPAction", '"' + exchange.addressing().action() + '"');
    headers.put("User-Agent", "Digipoort-Adapter");
    HttpRequest request =
        new HttpRequest(exchange.endpoint().uri(), headers, signed.length(), signed::writeTo);
    try {
      HttpAnswer answer = http.post(request, exchange, exchange.limits());
      exchange.answered(clock.instant(), answer);
      soap(answer);
    } catch (IOException e) {
      exchange.failed(WireFailures.describe(e, request.uri()));
      throw e;
    }
    Message incoming = new MessageImpl();
    incoming.setExchange(message.getExchange());
    message.getExchange().setInMessage(incoming);
    incoming.setContent(InputStream.class, new ByteArrayInputStream(new byte[0]));
    incomingObserver.onMessage(incoming);
  }

  /** A SOAP answer may come with any status, but is always XML. */
  private static void soap(HttpAnswer answer) throws IOException {
    String type = answer.header("content-type").orElse("");
    if (type.toLowerCase(Locale.ROOT).contains("xml") && answer.body().length() > 0) {
      return;
    }
    Text what = words(answer, type);
    throw new WireException(
        "Het antwoord is HTTP " + answer.status() + ", " + what.nl() + ", en geen SOAP",
        "The answer is HTTP " + answer.status() + ", " + what.en() + ", and not SOAP",
        null);
  }

  private static Text words(HttpAnswer answer, String type) {
    if (answer.status() / 100 == 3) {
      String where = answer.header("location").orElse("?");
      return new Text(
          "een verwijzing naar " + where + " (die wordt niet gevolgd)",
          "a redirect to " + where + " (which is not followed)");
    }
    if (answer.body().length() == 0) {
      return new Text("zonder inhoud", "without content");
    }
    String kind = type.isEmpty() ? "?" : type;
    return new Text(
        answer.body().length() + " bytes van soort " + kind,
        answer.body().length() + " bytes of type " + kind);
  }

  /** What CXF believes to write to; the signed request goes out when CXF closes it, once. */
  private final class Posting extends OutputStream {
    private final Message message;
    private boolean posted;

    Posting(Message message) {
      this.message = message;
    }

    @Override
    public void write(int octet) {
      throw new IllegalStateException("the request is written from where it was signed");
    }

    @Override
    public void close() throws IOException {
      if (!posted) {
        posted = true;
        post(message);
      }
    }
  }
}
