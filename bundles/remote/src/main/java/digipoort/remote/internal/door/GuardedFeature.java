// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Actor;
import digipoort.api.NotPermittedException;
import java.net.URI;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Exchange;
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

  private final Doorman doorman;
  private final String door;

  /**
   * A guard that asks this doorman.
   *
   * @param door how the security log calls it
   */
  public GuardedFeature(Doorman doorman, String door) {
    this.doorman = doorman;
    this.door = door;
  }

  /** Records that the caller of the request that the running thread serves lacks a role. */
  public static void denied(NotPermittedException refusal) {
    Message message = PhaseInterceptorChain.getCurrentMessage();
    Exchange exchange = message == null ? null : message.getExchange();
    Doorman doorman = exchange == null ? null : exchange.get(Doorman.class);
    if (doorman != null) {
      DoorCaller caller = exchange.get(DoorCaller.class);
      doorman.denied(caller, actor().name(), String.valueOf(refusal.getMessage()));
    }
  }

  /** Whom the guard let in with the request that the running thread serves. */
  public static Actor actor() {
    Message message = PhaseInterceptorChain.getCurrentMessage();
    Actor actor = message == null ? null : message.getExchange().get(Actor.class);
    if (actor == null) {
      throw new IllegalStateException("no guard stands before this endpoint");
    }
    return actor;
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
    provider.getInInterceptors().add(new Guard(doorman, door));
  }
}
