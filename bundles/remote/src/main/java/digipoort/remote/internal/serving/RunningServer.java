// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;

/**
 * A server with the bus that was made for it.
 *
 * @param bus its own
 * @param server at work
 */
record RunningServer(Bus bus, Server server) {
  void close() {
    server.destroy();
    bus.shutdown(false);
  }
}
