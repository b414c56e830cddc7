// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/**
 * What must stay as it is while one bundle comes and goes: the revision, the wiring and the state
 * of all others, and their services.
 *
 * @param bundles by id: the name, and what changes when a bundle is updated, refreshed or restarted
 * @param services by service.id: the interfaces and the bundle
 */
record Untouched(Map<Long, String> bundles, Map<Long, String> services) {

  /** How things are now, all bundles considered but those of one name. */
  static Untouched except(String symbolicName, BundleContext context) {
    Predicate<Bundle> others = bundle -> !bundle.getSymbolicName().equals(symbolicName);
    return new Untouched(
        Arrays.stream(context.getBundles())
            .filter(others)
            .collect(Collectors.toMap(Bundle::getBundleId, Untouched::fingerprint)),
        services(context)
            .filter(service -> service.getBundle() != null && others.test(service.getBundle()))
            .collect(Collectors.toMap(Untouched::id, Untouched::description)));
  }

  /** What is no longer there, or no longer the same; empty when nothing was touched. */
  List<String> missingIn(Untouched later) {
    return Stream.concat(
            missing(bundles, later.bundles).map(entry -> "bundle " + entry),
            missing(services, later.services).map(entry -> "service " + entry))
        .toList();
  }

  private static Stream<Map.Entry<Long, String>> missing(
      Map<Long, String> before, Map<Long, String> later) {
    return before.entrySet().stream().filter(entry -> !later.entrySet().contains(entry));
  }

  private static String fingerprint(Bundle bundle) {
    return "%s %s, state %d, modified %d, revision %s, wiring %s"
        .formatted(
            bundle.getSymbolicName(),
            bundle.getVersion(),
            bundle.getState(),
            bundle.getLastModified(),
            identity(bundle.adapt(BundleRevision.class)),
            identity(bundle.adapt(BundleWiring.class)));
  }

  private static String identity(Object object) {
    return Integer.toHexString(System.identityHashCode(object));
  }

  private static Stream<ServiceReference<?>> services(BundleContext context) {
    try {
      return Arrays.stream(context.getAllServiceReferences(null, null));
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long id(ServiceReference<?> service) {
    return (Long) service.getProperty(Constants.SERVICE_ID);
  }

  private static String description(ServiceReference<?> service) {
    return Arrays.toString((String[]) service.getProperty(Constants.OBJECTCLASS))
        + " of "
        + service.getBundle();
  }
}
