// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Text;
import digipoort.core.internal.http.HttpsClient;
import digipoort.core.internal.security.RequestSigner;
import digipoort.core.internal.wus.gen.AanleverServiceV12;
import digipoort.core.internal.wus.gen.OphaalServiceV12;
import digipoort.core.internal.wus.gen.StatusinformatieServiceV12;
import digipoort.wss.AnswerVerifier;
import digipoort.wss.spool.SpoolFolder;
import java.time.Clock;
import java.util.Optional;
import javax.xml.ws.BindingProvider;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.endpoint.UpfrontConduitSelector;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** CXF, configured by hand: SOAP binding and JAXB are CXF's; wire and security are ours. */
public final class WusClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WusClient.class);
  private static final String PER_THREAD = "thread.local.request.context";

  private final ContactRecord contact;
  private final ExtensionManagerBus bus;
  private final AanleverServiceV12 aanleveren;
  private final StatusinformatieServiceV12 statusinformatie;
  private final OphaalServiceV12 ophalen;

  public WusClient(
      HttpsClient http,
      RequestSigner signer,
      AnswerVerifier verifier,
      SpoolFolder spools,
      Clock clock) {
    this.contact = new ContactRecord(clock);
    this.bus = inCxf(WusClient::newBus);
    Ports ports =
        new Ports(bus, http, signer, new VerifyInterceptor(verifier, spools), spools, clock);
    this.aanleveren = inCxf(() -> ports.port(AanleverServiceV12.class));
    this.statusinformatie = inCxf(() -> ports.port(StatusinformatieServiceV12.class));
    this.ophalen = inCxf(() -> ports.port(OphaalServiceV12.class));
  }

  AanleverServiceV12 aanleveren() {
    return aanleveren;
  }

  StatusinformatieServiceV12 statusinformatie() {
    return statusinformatie;
  }

  OphaalServiceV12 ophalen() {
    return ophalen;
  }

  /** Makes one call; a value only when a verified answer came. The exchange tells the rest. */
  <T> Optional<T> call(WusService service, Exchange exchange, Operation<T> operation) {
    Object port = port(service);
    return inCxf(
        () -> {
          ((BindingProvider) port).getRequestContext().put(Exchange.KEY, exchange);
          try {
            T value = operation.call();
            return exchange.confirmed() ? Optional.ofNullable(value) : Optional.empty();
          } catch (Exception e) {
            LOG.debug("{} ended without a value", exchange.addressing().action(), e);
            String what = innermost(e);
            exchange.failed(
                exchange.judged()
                    ? new Text(
                        "Het antwoord houdt zich niet aan het koppelvlak: " + what,
                        "The answer does not keep to the contract: " + what)
                    : new Text("De aanroep mislukte: " + what, "The call failed: " + what));
            return Optional.empty();
          } finally {
            ((BindingProvider) port).getRequestContext().remove(Exchange.KEY);
            record(exchange);
          }
        });
  }

  private void record(Exchange exchange) {
    if (exchange.confirmed() || exchange.fault().isPresent()) {
      contact.answered(exchange.clock());
    } else if (!exchange.isWithdrawn()) {
      contact.failed(exchange.reason());
    }
  }

  /** How the last calls went. */
  public ContactRecord contact() {
    return contact;
  }

  /** What went wrong in the first place, without the names of classes around it. */
  private static String innermost(Throwable failure) {
    Throwable at = failure;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    String message = at.getMessage();
    return message == null ? at.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
  }

  @Override
  public void close() {
    inCxf(
        () -> {
          ClientProxy.getClient(aanleveren).destroy();
          ClientProxy.getClient(statusinformatie).destroy();
          ClientProxy.getClient(ophalen).destroy();
          bus.shutdown(true);
          return true;
        });
  }

  private Object port(WusService service) {
    return switch (service) {
      case AANLEVEREN -> aanleveren;
      case STATUSINFORMATIE -> statusinformatie;
      case OPHALEN -> ophalen;
    };
  }

  /** One call of a port. */
  @FunctionalInterface
  interface Operation<T> {
    T call() throws Exception;
  }

  private interface Work<T> {
    T get();
  }

  /** CXF and JAXB look for their parts through the thread's class loader. */
  private static <T> T inCxf(Work<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ExtensionManagerBus.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static ExtensionManagerBus newBus() {
    ExtensionManagerBus bus =
        new ExtensionManagerBus(null, null, ExtensionManagerBus.class.getClassLoader());
    bus.initialize();
    return bus;
  }

  private record Ports(
      ExtensionManagerBus bus,
      HttpsClient http,
      RequestSigner signer,
      VerifyInterceptor verifier,
      SpoolFolder spools,
      Clock clock) {
    <T> T port(Class<T> type) {
      JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
      factory.setBus(bus);
      factory.setServiceClass(type);
      factory.setAddress("https://digipoort.invalid/" + type.getSimpleName());
      T port = factory.create(type);
      Client client = ClientProxy.getClient(port);
      Endpoint endpoint = client.getEndpoint();
      WusConduit conduit =
          new WusConduit(endpoint.getEndpointInfo().getTarget(), http, spools, clock);
      UpfrontConduitSelector selector = new UpfrontConduitSelector(conduit);
      selector.setEndpoint(endpoint);
      conduit.setMessageObserver(client);
      client.setConduitSelector(selector);
      client.getOutInterceptors().add(new SignInterceptor(signer));
      client.getInInterceptors().add(verifier);
      FaultListener quiet = (exception, description, message) -> false;
      endpoint.put(FaultListener.class.getName(), quiet);
      ((BindingProvider) port).getRequestContext().put(PER_THREAD, "true");
      return port;
    }
  }
}
