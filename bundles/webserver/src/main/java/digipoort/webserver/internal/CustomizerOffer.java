// SPDX-License-Identifier: Apache-2.0
package digipoort.webserver.internal;

import org.eclipse.jetty.server.HttpConfiguration.Customizer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Gives the customizer to Pax Web while its Jetty is there, and takes it back before that goes: a
 * Jetty that finds one at its start does not start (NullPointerException in Pax Web 8.0).
 */
@Component(
    immediate = true,
    service = {})
public final class CustomizerOffer
    implements ServiceTrackerCustomizer<Object, ServiceRegistration<Customizer>> {
  private static final String JETTY = "org.ops4j.pax.web.service.spi.ServerControllerFactory";

  private final BundleContext context;
  private final ServiceTracker<Object, ServiceRegistration<Customizer>> tracker;

  @Activate
  public CustomizerOffer(BundleContext context) {
    this.context = context;
    this.tracker = new ServiceTracker<>(context, JETTY, this);
    tracker.open();
  }

  @Deactivate
  void close() {
    tracker.close();
  }

  @Override
  public ServiceRegistration<Customizer> addingService(ServiceReference<Object> jetty) {
    return context.registerService(Customizer.class, new ChunkedBodyCustomizer(), null);
  }

  @Override
  public void modifiedService(
      ServiceReference<Object> jetty, ServiceRegistration<Customizer> offered) {
    // the customizer depends on nothing that the service says of itself
  }

  @Override
  public void removedService(
      ServiceReference<Object> jetty, ServiceRegistration<Customizer> offered) {
    offered.unregister();
  }
}
