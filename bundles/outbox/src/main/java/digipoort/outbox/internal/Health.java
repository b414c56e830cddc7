// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Operations;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.LoggerFactory;

/** Offers a health check where the health check api is installed. */
final class Health {
  private Health() {}

  static void register(
      BundleContext context, Operations operations, List<ServiceRegistration<?>> registrations) {
    try {
      Hashtable<String, Object> properties = new Hashtable<>();
      properties.put(HealthCheck.NAME, "Digipoort outbox");
      properties.put(HealthCheck.TAGS, new String[] {"digipoort", "outbox"});
      registrations.add(
          context.registerService(HealthCheck.class, new OutboxCheck(operations), properties));
    } catch (NoClassDefFoundError e) {
      LoggerFactory.getLogger(Health.class).debug("No health checks here", e);
    }
  }
}
