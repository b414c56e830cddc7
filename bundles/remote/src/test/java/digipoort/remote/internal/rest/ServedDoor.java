// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.remote.internal.door.Rooms;
import digipoort.remote.internal.door.TestDoormen;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;

/** The door on a port of its own, as the runtime exports it. */
record ServedDoor(Server server, URI base) implements AutoCloseable {
  static ServedDoor serve(Rooms rooms, int limit) throws IOException {
    RestDoor door = new RestDoor(rooms, TestDoormen.doorman(limit));
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setServiceClass(RestApi.class);
    factory.setResourceProvider(RestApi.class, new SingletonResourceProvider(door));
    factory.setFeatures(
        door.getIntents().stream()
            .filter(Feature.class::isInstance)
            .map(Feature.class::cast)
            .toList());
    factory.setProviders(
        door.getIntents().stream().filter(intent -> !(intent instanceof Feature)).toList());
    URI base;
    try (ServerSocket free = new ServerSocket(0)) {
      base = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/digipoort");
    }
    factory.setAddress(base.toString());
    return new ServedDoor(factory.create(), base);
  }

  @Override
  public void close() {
    server.destroy();
  }
}
