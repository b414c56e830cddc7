// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Operations;
import java.util.Hashtable;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.LoggerFactory;

/** Offers a health check where the health check api is installed. */
final class Health {
  private Health() {}

  static Optional<ServiceRegistration<?>> register(
      BundleContext context, Supplier<Optional<Operations>> operations, Supplier<String> trouble) {
    try {
      Hashtable<String, Object> properties = new Hashtable<>();
      properties.put(HealthCheck.NAME, "Digipoort outbox");
      properties.put(HealthCheck.TAGS, new String[] {"digipoort", "outbox"});
      return Optional.of(
          context.registerService(
              HealthCheck.class, new OutboxCheck(operations, trouble), properties));
    } catch (NoClassDefFoundError e) {
      LoggerFactory.getLogger(Health.class).debug("No health checks here", e);
      return Optional.empty();
    }
  }
}
