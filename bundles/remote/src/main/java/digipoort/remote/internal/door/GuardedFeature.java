// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.NotPermittedException;
import digipoort.remote.internal.gate.AdmittedCall;
import java.net.URI;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the guard before an endpoint, also before its WSDL. */
public final class GuardedFeature extends AbstractFeature {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedFeature.class);

  // a request that makes no sense is no reason for a stack trace in the log
  private static final FaultListener ONE_LINE =
      (exception, description, message) -> {
        LOG.warn("{}: {}", description, exception.getMessage());
        return false;
      };

  /** Records that the caller of the request that the running thread serves lacks a role. */
  public static void denied(NotPermittedException refusal) {
    call().denied(String.valueOf(refusal.getMessage()));
  }

  /** What was let in with the request that the running thread serves. */
  public static AdmittedCall call() {
    Message message = PhaseInterceptorChain.getCurrentMessage();
    AdmittedCall call = message == null ? null : message.getExchange().get(AdmittedCall.class);
    if (call == null) {
      throw new IllegalStateException("no guard stands before this endpoint");
    }
    return call;
  }

  /** The address that was asked, with the host as the caller named it; CXF says localhost. */
  public static URI asked() {
    return URI.create(
        String.valueOf(PhaseInterceptorChain.getCurrentMessage().get(Message.REQUEST_URL)));
  }

  @Override
  public void initialize(Server server, Bus bus) {
    super.initialize(server, bus);
    server.getEndpoint().put(FaultListener.class.getName(), ONE_LINE);
  }

  @Override
  protected void initializeProvider(InterceptorProvider provider, Bus bus) {
    provider.getInInterceptors().add(new Guard());
  }
}
