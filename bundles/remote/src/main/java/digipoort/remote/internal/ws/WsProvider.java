// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.remote.internal.serving.OpenServers;
import digipoort.remote.internal.serving.PublishedAddress;
import digipoort.remote.internal.serving.ServingProvider;
import java.util.concurrent.TimeUnit;
import org.apache.aries.rsa.spi.DistributionProvider;
import org.apache.cxf.dosgi.common.httpservice.HttpServiceManager;
import org.apache.cxf.dosgi.common.intent.IntentManager;
import org.apache.cxf.dosgi.common.proxy.ProxyFactory;
import org.apache.cxf.dosgi.common.util.PropertyHelper;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.remoteserviceadmin.EndpointDescription;
import org.osgi.service.remoteserviceadmin.RemoteConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries remote services over SOAP with JAX-WS, out and in. */
@Component(
    service = DistributionProvider.class,
    configurationPid = ClientConfig.PID,
    property = {
      RemoteConstants.REMOTE_CONFIGS_SUPPORTED + "=" + WsProvider.CONFIG_TYPE,
      RemoteConstants.REMOTE_INTENTS_SUPPORTED + "="
    })
@Designate(ocd = ClientConfig.class)
public final class WsProvider extends ServingProvider {
  /** The configuration type. */
  public static final String CONFIG_TYPE = "org.apache.cxf.ws";

  /** Property: where the service is, relative to the servlet of CXF or a whole URL. */
  public static final String ADDRESS = "org.apache.cxf.ws.address";

  private static final Logger LOG = LoggerFactory.getLogger(WsProvider.class);

  private final ClientConfig client;

  /** The provider of the runtime. */
  @Activate
  public WsProvider(
      @Reference HttpServiceManager http,
      @Reference IntentManager intents,
      @Reference PublishedAddress published,
      @Reference OpenServers servers,
      ClientConfig client) {
    super(CONFIG_TYPE, http, intents, published, servers);
    this.client = client;
  }

  @Deactivate
  void end() {
    closeAll();
  }

  @Override
  protected Server serve(Wanted wanted) {
    var factory = new JaxWsServerFactoryBean();
    factory.setBus(wanted.bus());
    factory.setServiceClass(wanted.type());
    factory.setServiceBean(wanted.service());
    factory.setAddress(wanted.path());
    factory.setFeatures(intentManager.getIntents(Feature.class, wanted.intents()));
    return withLoader(JaxWsServerFactoryBean.class, factory::create);
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature of the SPI
  public Object importEndpoint(
      ClassLoader consumerLoader,
      BundleContext context,
      Class[] interfaces,
      EndpointDescription endpoint) {
    Class<?> type = interfaces[0];
    String address = PropertyHelper.getProperty(endpoint.getProperties(), ADDRESS);
    if (address == null) {
      address = endpoint.getId();
    }
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setServiceClass(type);
    factory.setAddress(address);
    if (!client.address().isEmpty() && address.startsWith(client.address())) {
      factory.setUsername(client.user());
      factory.setPassword(client._password());
    }
    Object proxy = withLoader(JaxWsProxyFactoryBean.class, factory::create);
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(TimeUnit.SECONDS.toMillis(client.connectTimeoutSeconds()));
    policy.setReceiveTimeout(TimeUnit.SECONDS.toMillis(client.answerTimeoutSeconds()));
    policy.setAutoRedirect(false);
    ((HTTPConduit) ClientProxy.getClient(proxy).getConduit()).setClient(policy);
    LOG.info("Calling {} over SOAP at {}", type.getName(), address);
    return ProxyFactory.create(proxy, type);
  }
}
