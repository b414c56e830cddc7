// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.remote.internal.door.Doorman;
import digipoort.remote.internal.door.Rooms;
import digipoort.remote.internal.door.TestDoormen;
import digipoort.remote.internal.gate.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;

/** The door on a port of its own, as the runtime exports it. */
public record ServedDoor(TestServer server, URI base) implements AutoCloseable {
  static ServedDoor serve(Rooms rooms, int limit) throws IOException {
    Doorman doorman = TestDoormen.doorman(limit);
    TestServer server = new TestServer(doorman, Files.createTempDirectory("spool"));
    export(rooms, doorman, server);
    return new ServedDoor(server.start(), server.rest());
  }

  /** Serves REST on a server. */
  public static void export(Rooms rooms, Doorman doorman, TestServer server) {
    RestDoor door = new RestDoor(rooms, doorman);
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setBus(server.bus());
    factory.setServiceClass(RestApi.class);
    factory.setResourceProvider(RestApi.class, new SingletonResourceProvider(door));
    factory.setFeatures(
        door.getIntents().stream()
            .filter(Feature.class::isInstance)
            .map(Feature.class::cast)
            .toList());
    factory.setProviders(
        door.getIntents().stream().filter(intent -> !(intent instanceof Feature)).toList());
    factory.setAddress("/digipoort");
    factory.create();
  }

  @Override
  public void close() {
    server.close();
  }
}
