// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.remote.internal.gate.TestServer;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;

/** Makes whoever asks for a bus use that of the server of the test. */
public final class SharedBus extends CXFBusFactory {
  private static Bus bus;

  /** From now on. */
  static void of(TestServer server) {
    bus = server.bus();
    System.setProperty(BusFactory.BUS_FACTORY_PROPERTY_NAME, SharedBus.class.getName());
  }

  /** No longer. */
  static void end() {
    System.clearProperty(BusFactory.BUS_FACTORY_PROPERTY_NAME);
  }

  @Override
  public Bus createBus(Map<Class<?>, Object> extensions, Map<String, Object> properties) {
    return bus;
  }
}
