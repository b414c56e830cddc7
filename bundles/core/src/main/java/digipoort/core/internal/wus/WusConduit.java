// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.core.internal.http.HttpAnswer;
import digipoort.core.internal.http.HttpRequest;
import digipoort.core.internal.http.HttpsClient;
import digipoort.core.internal.http.SoapAnswer;
import digipoort.core.internal.security.SignedRequest;
import digipoort.wss.spool.SpoolFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
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
  private final SpoolFolder spools;
  private final Clock clock;

  WusConduit(EndpointReferenceType target, HttpsClient http, SpoolFolder spools, Clock clock) {
    super(target);
    this.http = http;
    this.spools = spools;
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
      exchange.unpacked(SoapAnswer.of(answer, spools));
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
