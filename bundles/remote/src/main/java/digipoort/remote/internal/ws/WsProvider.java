// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.aries.rsa.spi.DistributionProvider;
import org.apache.aries.rsa.spi.Endpoint;
import org.apache.cxf.dosgi.common.endpoint.ServerEndpoint;
import org.apache.cxf.dosgi.common.handlers.BaseDistributionProvider;
import org.apache.cxf.dosgi.common.httpservice.HttpServiceManager;
import org.apache.cxf.dosgi.common.intent.IntentManager;
import org.apache.cxf.dosgi.common.proxy.ProxyFactory;
import org.apache.cxf.dosgi.common.util.PropertyHelper;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
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
public final class WsProvider extends BaseDistributionProvider {
  /** The configuration type. */
  public static final String CONFIG_TYPE = "org.apache.cxf.ws";

  /** Property: where the service is, relative to the servlet of CXF or a whole URL. */
  public static final String ADDRESS = "org.apache.cxf.ws.address";

  private static final Logger LOG = LoggerFactory.getLogger(WsProvider.class);

  private final ClientConfig client;

  /** The provider of the runtime. */
  @Activate
  public WsProvider(
      @Reference HttpServiceManager http, @Reference IntentManager intents, ClientConfig client) {
    this.httpServiceManager = http;
    this.intentManager = intents;
    this.client = client;
  }

  @Override
  public String[] getSupportedTypes() {
    return new String[] {CONFIG_TYPE};
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature of the SPI
  public @Nullable Endpoint exportService(
      Object service, BundleContext context, Map<String, Object> properties, Class[] interfaces) {
    if (!configTypeSupported(properties, CONFIG_TYPE)) {
      return null;
    }
    String address = PropertyHelper.getProperty(properties, ADDRESS);
    if (address == null) {
      address = httpServiceManager.getDefaultAddress(interfaces[0]);
    }
    Set<String> intentNames = intentManager.getExported(properties);
    List<Object> intents = intentManager.getRequiredIntents(intentNames);
    intents.addAll(intentManager.getIntentsFromService(service));
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    Long id = (Long) properties.get(RemoteConstants.ENDPOINT_SERVICE_ID);
    factory.setBus(createBus(id, context, null, properties));
    factory.setServiceClass(interfaces[0]);
    factory.setServiceBean(service);
    factory.setAddress(address);
    factory.setFeatures(intentManager.getIntents(Feature.class, intents));
    EndpointDescription description =
        createEndpointDesc(
            properties,
            getSupportedTypes(),
            ADDRESS,
            httpServiceManager.getAbsoluteAddress(null, address),
            intentNames);
    LOG.info("Serving {} over SOAP at {}", interfaces[0].getName(), description.getId());
    return new ServerEndpoint(description, withLoaderOfCxf(factory::create));
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
    Object proxy = withLoaderOfCxf(factory::create);
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(TimeUnit.SECONDS.toMillis(client.connectTimeoutSeconds()));
    policy.setReceiveTimeout(TimeUnit.SECONDS.toMillis(client.answerTimeoutSeconds()));
    policy.setAutoRedirect(false);
    ((HTTPConduit) ClientProxy.getClient(proxy).getConduit()).setClient(policy);
    LOG.info("Calling {} over SOAP at {}", type.getName(), address);
    return ProxyFactory.create(proxy, type);
  }

  private static <T> T withLoaderOfCxf(Supplier<T> creation) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(JaxWsServerFactoryBean.class.getClassLoader());
    try {
      return creation.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
