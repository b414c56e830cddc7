// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What the runtime says of the doors of this bundle and of the web server. */
final class DoorRegister {
  private static final String REST = "/digipoort";
  private static final String EXPORTED =
      "(&(service.exported.configs=org.apache.cxf.*)(service.bundleid=%d))";
  private static final String WEB_SERVER = "(service.pid=org.ops4j.pax.web)";

  private final BundleContext context;
  private final ConfigurationAdmin admin;

  DoorRegister(BundleContext context, ConfigurationAdmin admin) {
    this.context = context;
    this.admin = admin;
  }

  /** Where doors should be: REST always, and what else of this bundle asks to be exported. */
  List<String> paths() {
    try {
      ServiceReference<?>[] services =
          context.getServiceReferences(
              (String) null, EXPORTED.formatted(context.getBundle().getBundleId()));
      return Stream.concat(
              Stream.of(REST),
              services == null ? Stream.of() : Arrays.stream(services).map(DoorRegister::path))
          .distinct()
          .toList();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the web server is configured, whether it runs or not. */
  WebServer configured() {
    try {
      Configuration[] found = admin.listConfigurations(WEB_SERVER);
      return WebServer.of(found == null ? Map.of() : map(found[0].getProperties()));
    } catch (IOException | InvalidSyntaxException e) {
      throw new IllegalStateException("The configuration org.ops4j.pax.web cannot be read", e);
    }
  }

  private static String path(ServiceReference<?> service) {
    Object rest = service.getProperty("org.apache.cxf.rs.address");
    return String.valueOf(rest == null ? service.getProperty("org.apache.cxf.ws.address") : rest);
  }

  private static Map<String, Object> map(Dictionary<String, Object> properties) {
    return Collections.list(properties.keys()).stream()
        .collect(Collectors.toMap(Function.identity(), properties::get));
  }
}
