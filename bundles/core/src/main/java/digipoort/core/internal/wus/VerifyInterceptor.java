// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.core.internal.http.HttpAnswer;
import digipoort.wss.AnswerDocument;
import digipoort.wss.AnswerVerifier;
import digipoort.wss.Distrusted;
import digipoort.wss.Soap;
import digipoort.wss.VerifiedAnswer;
import digipoort.wss.Xml;
import digipoort.wss.spool.SpoolFolder;
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
  private final SpoolFolder spools;

  VerifyInterceptor(AnswerVerifier verifier, SpoolFolder spools) {
    super(Phase.RECEIVE);
    this.verifier = verifier;
    this.spools = spools;
  }

  @Override
  public void handleMessage(Message message) {
    Exchange exchange = (Exchange) message.getExchange().getOutMessage().get(Exchange.KEY);
    HttpAnswer answer = exchange.answer().orElseThrow();
    VerifiedAnswer verified;
    try {
      AnswerDocument document = AnswerDocument.parse(answer.body(), spools, exchange.budget());
      exchange.parsed(document);
      verified = verifier.verify(document, exchange.addressing(), answer.server());
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
