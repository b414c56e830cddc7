// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.channel.Channel;
import digipoort.core.internal.Answers;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** As much of an OSGi framework as the registry uses. */
final class FakeFramework {
  private final List<Service> services = new CopyOnWriteArrayList<>();

  Registry registry() {
    return new Registry(context(), Path.of("."), Answers.folder(), Clock.systemUTC());
  }

  /** Properties of the channels that are registered now. */
  List<Dictionary<?, ?>> services() {
    return services(Channel.class);
  }

  /** Properties of the services of that type that are registered now. */
  List<Dictionary<?, ?>> services(Class<?> type) {
    return services.stream()
        .filter(service -> service.type().equals(type))
        .<Dictionary<?, ?>>map(Service::properties)
        .toList();
  }

  BundleContext context() {
    return fake(
        BundleContext.class,
        (method, arguments) -> {
          if (method.equals("getProperty")) {
            return null;
          }
          Service service = new Service(arguments[0], (Dictionary<?, ?>) arguments[2]);
          services.add(service);
          return fake(ServiceRegistration.class, (m, a) -> services.remove(service));
        });
  }

  private record Service(Object type, Dictionary<?, ?> properties) {}

  private interface Behaviour {
    Object call(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Behaviour behaviour) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object result = behaviour.call(method.getName(), arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
