// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.remote.internal.door.Doorman;
import digipoort.remote.internal.door.Rooms;
import digipoort.wss.spool.SpoolFolder;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.ServletException;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.HttpService;
import org.osgi.service.http.NamespaceException;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Puts the doors before the endpoints that CXF serves: the web server gives a request to the
 * longest path, so it comes here and not to the servlet of CXF.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = LimitConfig.PID)
@Designate(ocd = LimitConfig.class)
public final class DoorComponent {
  private static final String[] PATHS = {
    DoorServlet.CXF + DoorRoute.REST, DoorServlet.CXF + DoorRoute.SOAP
  };

  private final HttpService http;

  /** The doors of the runtime. */
  @Activate
  public DoorComponent(
      BundleContext context,
      LimitConfig config,
      @Reference HttpService http,
      @Reference DestinationRegistry endpoints,
      @Reference Doorman doorman,
      @Reference Rooms rooms)
      throws ServletException, NamespaceException {
    this.http = http;
    SpoolFolder folder = new SpoolFolder(folder(config, context), config.spool_octets());
    folder.clean();
    DoorEntrance entrance =
        new DoorEntrance(doorman, DoorLimits.of(config), folder, System::nanoTime);
    for (String path : PATHS) {
      http.registerServlet(
          path,
          new DoorServlet(
              entrance, new CXFNonSpringServlet(endpoints, false), new Behind(endpoints, rooms)),
          settings(path),
          http.createDefaultHttpContext());
    }
  }

  @Deactivate
  void close() {
    for (String path : PATHS) {
      http.unregister(path);
    }
  }

  static boolean isServed(DestinationRegistry endpoints, String path) {
    AbstractHTTPDestination exact = endpoints.getDestinationForPath(path, true);
    AbstractHTTPDestination found = exact == null ? endpoints.checkRestfulRequest(path) : exact;
    return found != null && found.getMessageObserver() != null;
  }

  /** The web server tells servlets apart by their names, or else by their classes. */
  static Dictionary<String, String> settings(String path) {
    Dictionary<String, String> settings = new Hashtable<>();
    settings.put("servlet-name", "digipoort-door-" + path.replace('/', '-'));
    settings.put("hide-service-list-page", "true");
    settings.put("disable-address-updates", "true");
    return settings;
  }

  private static Path folder(LimitConfig config, BundleContext context) {
    String data = context.getProperty("karaf.data");
    return config.spool_folder().isBlank()
        ? Path.of(data == null ? "data" : data, "digipoort-remote").toAbsolutePath()
        : Path.of(config.spool_folder()).toAbsolutePath();
  }

  private record Behind(DestinationRegistry endpoints, Rooms rooms)
      implements DoorServlet.Endpoints {
    @Override
    public boolean exists(String path) {
      return isServed(endpoints, path);
    }

    @Override
    public boolean isRunning() {
      return rooms.isRunning();
    }
  }
}
