// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.core.internal.security.RequestSigner;
import digipoort.wss.Xml;
import java.io.IOException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;

/** Lets CXF write the Body into a document, then adds the headers and the signature. */
final class SignInterceptor extends AbstractPhaseInterceptor<Message> {
  private final Ending ending;

  SignInterceptor(RequestSigner signer) {
    super(Phase.PRE_STREAM);
    addBefore(StaxOutInterceptor.class.getName());
    this.ending = new Ending(signer);
  }

  @Override
  public void handleMessage(Message message) {
    message.setContent(XMLStreamWriter.class, new W3CDOMStreamWriter(Xml.empty()));
    message.put(AbstractOutDatabindingInterceptor.DISABLE_OUTPUTSTREAM_OPTIMIZATION, Boolean.TRUE);
    message.getInterceptorChain().add(ending);
  }

  private static final class Ending extends AbstractPhaseInterceptor<Message> {
    private final RequestSigner signer;

    Ending(RequestSigner signer) {
      super(Phase.PRE_STREAM_ENDING);
      this.signer = signer;
    }

    @Override
    public void handleMessage(Message message) {
      Exchange exchange = (Exchange) message.get(Exchange.KEY);
      W3CDOMStreamWriter written = (W3CDOMStreamWriter) message.getContent(XMLStreamWriter.class);
      try {
        exchange.signed(
            signer.sign(written.getDocument(), exchange.addressing(), exchange.contents()));
      } catch (IOException e) {
        throw new Fault(e);
      }
    }
  }
}
