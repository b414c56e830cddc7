// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.HttpService;

/**
 * Where the doors are reached, as the service of the web server says. With other settings it
 * registers another service: this component and the doors come again.
 */
@Component(
    service = PublishedAddress.class,
    configurationPid = {"org.apache.cxf.osgi", "digipoort.remote"})
public final class PublishedAddress {
  private static final String CONTEXT = "org.apache.cxf.servlet.context";
  private static final String PUBLIC = "publicAddress";

  private final WebServer server;
  private final String context;
  private final String published;

  /** The address of the runtime. */
  @Activate
  public PublishedAddress(
      @Reference ServiceReference<HttpService> http, Map<String, Object> settings) {
    this(properties(http), settings);
  }

  PublishedAddress(Map<String, ?> http, Map<String, ?> settings) {
    this.server = WebServer.of(http);
    this.context = settings.get(CONTEXT) instanceof String text ? text : "/cxf";
    this.published = settings.get(PUBLIC) instanceof String text ? withoutSlash(text.strip()) : "";
  }

  /** As callers reach it. */
  String of(String path) {
    if (path.startsWith("http")) {
      return path;
    }
    return published.isEmpty() ? server.fromOutside() + context + path : published + path;
  }

  /** As this machine reaches it. */
  URI fromHere(String path) {
    return URI.create(server.fromHere() + context + path);
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static Map<String, Object> properties(ServiceReference<?> service) {
    return Arrays.stream(service.getPropertyKeys())
        .filter(key -> service.getProperty(key) != null)
        .collect(Collectors.toMap(Function.identity(), service::getProperty));
  }
}
