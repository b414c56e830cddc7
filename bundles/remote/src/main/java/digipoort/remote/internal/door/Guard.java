// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.remote.internal.gate.AdmittedCall;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Takes only requests that came through the door; another way in is closed. */
final class Guard extends AbstractPhaseInterceptor<Message> {
  Guard() {
    super(Phase.RECEIVE);
  }

  @Override
  public void handleMessage(Message message) {
    Optional<AdmittedCall> call =
        message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
            ? AdmittedCall.of(request)
            : Optional.empty();
    if (call.isPresent()) {
      message.getExchange().put(AdmittedCall.class, call.get());
      return;
    }
    try {
      if (message.get(AbstractHTTPDestination.HTTP_RESPONSE)
          instanceof HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Connection", "close");
        response.flushBuffer();
      }
    } catch (IOException e) {
      throw new Fault(e);
    } finally {
      message.getInterceptorChain().abort();
    }
  }
}
