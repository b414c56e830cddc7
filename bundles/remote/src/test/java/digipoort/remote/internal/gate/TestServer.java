// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.remote.internal.door.Doorman;
import digipoort.wss.spool.SpoolFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The doors before endpoints of CXF on the web server of the runtime, on a port of its own. */
public final class TestServer implements AutoCloseable {
  /** Enough for most tests. */
  public static final DoorLimits LIMITS =
      new DoorLimits(40, 20, 8, 4, 2_000, Duration.ofSeconds(20), Duration.ofSeconds(20), 64);

  /** Of a small server. */
  public static final int BODIES_OF_USER = 4;

  private final Bus bus = BusFactory.newInstance().createBus();
  private final Server server = new Server(new QueuedThreadPool(60));
  private final DoorEntrance entrance;
  private final SpoolFolder folder;
  private final AtomicLong ahead = new AtomicLong();
  private volatile boolean running = true;

  public TestServer(Doorman doorman, Path spool) {
    this(doorman, spool, LIMITS, 200_000_000);
  }

  /** Takes four bodies of each user, eight in all. */
  public static TestServer small(Doorman doorman, Path spool, long spoolOctets) {
    return new TestServer(doorman, spool, LIMITS, spoolOctets);
  }

  TestServer(Doorman doorman, Path spool, DoorLimits limits, long spoolOctets) {
    DestinationRegistry registry = registry(bus);
    folder = new SpoolFolder(spool, spoolOctets);
    entrance = new DoorEntrance(doorman, limits, folder, this::nanos);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(30_000);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    for (String path : new String[] {DoorRoute.REST, DoorRoute.SOAP}) {
      DoorServlet door =
          new DoorServlet(entrance, new CXFNonSpringServlet(registry, false), new Behind(registry));
      ServletHolder holder = new ServletHolder(door);
      Collections.list(DoorComponent.settings(path).keys())
          .forEach(key -> holder.setInitParameter(key, DoorComponent.settings(path).get(key)));
      context.addServlet(holder, DoorServlet.CXF + path + "/*");
    }
    server.setHandler(context);
  }

  /** The registry in which the endpoints of a bus are found. */
  public static DestinationRegistry registry(Bus bus) {
    try {
      return ((HTTPTransportFactory)
              bus.getExtension(org.apache.cxf.transport.DestinationFactoryManager.class)
                  .getDestinationFactory("http://cxf.apache.org/transports/http/configuration"))
          .getRegistry();
    } catch (org.apache.cxf.BusException e) {
      throw new IllegalStateException(e);
    }
  }

  public Bus bus() {
    return bus;
  }

  public TestServer start() {
    try {
      server.start();
      return this;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  public URI rest() {
    return URI.create("http://127.0.0.1:" + port() + "/cxf" + DoorRoute.REST);
  }

  public URI soap() {
    return URI.create("http://127.0.0.1:" + port() + "/cxf" + DoorRoute.SOAP);
  }

  private long nanos() {
    return System.nanoTime() + ahead.get();
  }

  /** For the doors so much time passes; not for the connections. */
  public void pass(Duration time) {
    ahead.addAndGet(time.toNanos());
  }

  /** How long a connection may be silent from now on. */
  public void silence(Duration most) {
    ((ServerConnector) server.getConnectors()[0]).setIdleTimeout(most.toMillis());
  }

  /** What lies behind the doors goes or comes. */
  public void running(boolean now) {
    running = now;
  }

  /** How many requests are under way. */
  public int underWay() {
    return entrance.underWay();
  }

  /** How many octets are on disk for requests under way. */
  public long spooled() {
    return folder.inUse();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    bus.shutdown(false);
  }

  private final class Behind implements DoorServlet.Endpoints {
    private final DestinationRegistry registry;

    Behind(DestinationRegistry registry) {
      this.registry = registry;
    }

    @Override
    public boolean exists(String path) {
      return DoorComponent.isServed(registry, path);
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
