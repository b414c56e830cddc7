// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.aries.rsa.spi.Endpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.dosgi.common.handlers.BaseDistributionProvider;
import org.apache.cxf.dosgi.common.httpservice.HttpServiceManager;
import org.apache.cxf.dosgi.common.intent.IntentManager;
import org.apache.cxf.dosgi.common.util.PropertyHelper;
import org.apache.cxf.endpoint.Server;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.remoteserviceadmin.EndpointDescription;
import org.osgi.service.remoteserviceadmin.RemoteConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves services over HTTP at the address that the web server really has. */
public abstract class ServingProvider extends BaseDistributionProvider {
  private static final Logger LOG = LoggerFactory.getLogger(ServingProvider.class);

  private final String configType;
  private final PublishedAddress published;
  private final OpenServers servers;

  /** A provider of one configuration type. */
  protected ServingProvider(
      String configType,
      HttpServiceManager http,
      IntentManager intents,
      PublishedAddress published,
      OpenServers servers) {
    this.configType = configType;
    this.httpServiceManager = http;
    this.intentManager = intents;
    this.published = published;
    this.servers = servers;
  }

  /** A service to be served. */
  protected record Wanted(
      Bus bus, String path, Class<?> type, Object service, List<Object> intents) {}

  /** Starts serving it. */
  protected abstract Server serve(Wanted wanted);

  /** Closes what is still open. */
  protected final void closeAll() {
    servers.closeAll(this);
  }

  @Override
  public final String[] getSupportedTypes() {
    return new String[] {configType};
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature of the SPI
  public final @Nullable Endpoint exportService(
      Object service, BundleContext context, Map<String, Object> properties, Class[] interfaces) {
    if (!configTypeSupported(properties, configType)) {
      return null;
    }
    String key = configType + ".address";
    String address = PropertyHelper.getProperty(properties, key);
    String path = address == null ? httpServiceManager.getDefaultAddress(interfaces[0]) : address;
    Set<String> names = intentManager.getExported(properties);
    List<Object> intents = intentManager.getRequiredIntents(names);
    intents.addAll(intentManager.getIntentsFromService(service));
    Long id = (Long) properties.get(RemoteConstants.ENDPOINT_SERVICE_ID);
    Map<String, Object> given = new HashMap<>(properties);
    EndpointDescription description =
        createEndpointDesc(properties, getSupportedTypes(), key, published.of(path), names);
    Runnable end =
        servers.open(
            this,
            path,
            () -> {
              Bus bus = createBus(id, context, null, given);
              var wanted = new Wanted(bus, path, interfaces[0], service, intents);
              Server server = serve(wanted);
              LOG.info("Serving {} at {}", interfaces[0].getName(), description.getId());
              return new RunningServer(bus, server);
            });
    return new ServedEndpoint(description, end);
  }

  /** CXF looks for its parts with the context class loader. */
  protected static <T> T withLoader(Class<?> type, Supplier<T> creation) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(type.getClassLoader());
    try {
      return creation.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
