// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.core.internal.http.HttpAnswer;
import digipoort.core.internal.security.AnswerVerifier;
import digipoort.core.internal.security.Distrusted;
import digipoort.core.internal.security.Soap;
import digipoort.core.internal.security.VerifiedAnswer;
import digipoort.core.internal.security.Xml;
import java.io.InputStream;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamReader;
import org.w3c.dom.Element;

/** Lets nothing into CXF but a verified Body: the very nodes that the signature covers. */
final class VerifyInterceptor extends AbstractPhaseInterceptor<Message> {
  private final AnswerVerifier verifier;

  VerifyInterceptor(AnswerVerifier verifier) {
    super(Phase.RECEIVE);
    this.verifier = verifier;
  }

  @Override
  public void handleMessage(Message message) {
    Exchange exchange = (Exchange) message.getExchange().getOutMessage().get(Exchange.KEY);
    byte[] octets = exchange.answer().map(HttpAnswer::body).orElse(new byte[0]);
    VerifiedAnswer verified;
    try {
      verified = verifier.verify(octets, exchange.addressing());
    } catch (Distrusted e) {
      exchange.failed(e.text());
      throw new Fault(e);
    }
    exchange.verified(verified);
    if (verified.fault().isPresent()) {
      throw new Fault(new IllegalStateException("the answer is a fault"));
    }
    Element envelope = (Element) verified.body().getParentNode();
    Xml.children(envelope, Soap.ENVELOPE, "Header").forEach(envelope::removeChild);
    message.setContent(XMLStreamReader.class, new W3CDOMStreamReader(envelope));
    message.removeContent(InputStream.class);
  }
}
