// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.wss.spool.SpoolFolder;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The registry of core, with as much of a framework around it as it uses. */
public final class TrialAansluitingen implements AutoCloseable {
  private static final String PID = AansluitingConfig.PID + "~trial";

  private final Registry registry;

  /**
   * @param spool a folder for what is too large for memory
   * @param came told of each service that is registered
   * @param went told of each that is taken away
   */
  public TrialAansluitingen(Path spool, Clock clock, Consumer<Object> came, Consumer<Object> went) {
    registry = new Registry(context(came, went), Path.of("."), new SpoolFolder(spool), clock);
  }

  /**
   * As when a file {@code etc/digipoort.core.aansluiting-*.cfg} was written.
   *
   * @param settings references to secrets replaced
   */
  public void configure(Map<String, String> settings) {
    Map<String, String> stored = new HashMap<>(settings);
    stored.replaceAll((key, value) -> key.endsWith(".password") ? "$[secret:trial]" : value);
    registry.update(new Given(PID, settings, stored));
  }

  /** As when the file was deleted. */
  public void remove() {
    registry.remove(PID);
  }

  @Override
  public void close() {
    registry.close();
  }

  private static BundleContext context(Consumer<Object> came, Consumer<Object> went) {
    return (BundleContext)
        Proxy.newProxyInstance(
            BundleContext.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (proxy, method, arguments) ->
                method.getName().equals("registerService")
                    ? registered(arguments[1], came, went)
                    : null);
  }

  private static ServiceRegistration<?> registered(
      Object service, Consumer<Object> came, Consumer<Object> went) {
    came.accept(service);
    AtomicBoolean there = new AtomicBoolean(true);
    return (ServiceRegistration<?>)
        Proxy.newProxyInstance(
            ServiceRegistration.class.getClassLoader(),
            new Class<?>[] {ServiceRegistration.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("unregister") && there.getAndSet(false)) {
                went.accept(service);
              }
              return null;
            });
  }
}
