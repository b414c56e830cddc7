// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.remote.internal.gate.AdmittedCall;
import digipoort.remote.internal.gate.DoorRefusal;
import digipoort.remote.internal.gate.GateFindings;
import digipoort.remote.internal.gate.RefusalWriter;
import digipoort.remote.internal.gate.RefusedRequestException;
import java.io.IOException;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.Bus;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads SOAP within limits, and answers what cannot be served with findings in a fault. */
final class SoapFeature extends AbstractFeature {
  private static final Logger LOG = LoggerFactory.getLogger(SoapFeature.class);

  @Override
  protected void initializeProvider(InterceptorProvider provider, Bus bus) {
    provider.getInInterceptors().add(new LimitInterceptor());
    provider.getOutFaultInterceptors().add(new RefusalInterceptor());
  }

  /** Puts the reader with limits before whoever reads. */
  private static final class LimitInterceptor extends AbstractPhaseInterceptor<Message> {
    LimitInterceptor() {
      super(Phase.POST_STREAM);
      addAfter(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
      XMLStreamReader reader = message.getContent(XMLStreamReader.class);
      AdmittedCall call = message.getExchange().get(AdmittedCall.class);
      if (reader != null && call != null) {
        message.setContent(XMLStreamReader.class, new SoapReader(reader, call));
      }
    }
  }

  /** Writes the fault itself: what CXF would say is for programmers, and always 500. */
  private static final class RefusalInterceptor extends AbstractPhaseInterceptor<Message> {
    RefusalInterceptor() {
      super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
      Object response =
          message.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_RESPONSE);
      Exception failure = message.getContent(Exception.class);
      if (failure == null || !(response instanceof HttpServletResponse answer)) {
        return;
      }
      try {
        RefusalWriter.soap(refusal(failure), answer);
      } catch (IOException e) {
        LOG.debug("The answer to a request was not taken", e);
      }
      message.getInterceptorChain().abort();
    }

    private static DoorRefusal refusal(Exception failure) {
      DoorRefusal refusal = RefusedRequestException.in(failure);
      if (refusal != null) {
        return refusal;
      }
      // whatever the service itself may throw is such a refusal: the rest is the request's fault
      Throwable cause =
          failure instanceof Fault && failure.getCause() != null ? failure.getCause() : failure;
      return cause instanceof Error
          ? GateFindings.breakdown()
          : SoapFindings.unreadable(String.valueOf(cause.getMessage()));
    }
  }
}
