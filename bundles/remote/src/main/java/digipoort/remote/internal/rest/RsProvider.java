// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.remote.internal.serving.OpenServers;
import digipoort.remote.internal.serving.PublishedAddress;
import digipoort.remote.internal.serving.ServingProvider;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.aries.rsa.spi.DistributionProvider;
import org.apache.cxf.dosgi.common.httpservice.HttpServiceManager;
import org.apache.cxf.dosgi.common.intent.IntentManager;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.remoteserviceadmin.EndpointDescription;
import org.osgi.service.remoteserviceadmin.RemoteConstants;

/** Serves services over REST with JAX-RS. */
@Component(
    service = DistributionProvider.class,
    property = {
      RemoteConstants.REMOTE_CONFIGS_SUPPORTED + "=" + RsProvider.CONFIG_TYPE,
      RemoteConstants.REMOTE_INTENTS_SUPPORTED + "="
    })
public final class RsProvider extends ServingProvider {
  /** The configuration type. */
  static final String CONFIG_TYPE = "org.apache.cxf.rs";

  /** The provider of the runtime. */
  @Activate
  public RsProvider(
      @Reference HttpServiceManager http,
      @Reference IntentManager intents,
      @Reference PublishedAddress published,
      @Reference OpenServers servers) {
    super(CONFIG_TYPE, http, intents, published, servers);
  }

  @Deactivate
  void end() {
    closeAll();
  }

  @Override
  protected Server serve(Wanted wanted) {
    // what the API kept of an earlier CXF is of other classes than those of this one
    RuntimeDelegate.setInstance(null);
    var factory = new JAXRSServerFactoryBean();
    factory.setBus(wanted.bus());
    factory.setServiceClass(wanted.type());
    factory.setResourceProvider(wanted.type(), new SingletonResourceProvider(wanted.service()));
    factory.setAddress(wanted.path());
    factory.setFeatures(intentManager.getIntents(Feature.class, wanted.intents()));
    factory.setProviders(
        wanted.intents().stream().filter(intent -> !(intent instanceof Feature)).toList());
    return withLoader(JAXRSServerFactoryBean.class, factory::create);
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature of the SPI
  public @Nullable Object importEndpoint(
      ClassLoader consumerLoader,
      BundleContext context,
      Class[] interfaces,
      EndpointDescription endpoint) {
    return null; // who calls REST does so over HTTP; containers import over SOAP
  }
}
