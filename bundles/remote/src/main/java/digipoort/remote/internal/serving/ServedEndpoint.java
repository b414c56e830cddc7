// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import org.apache.aries.rsa.spi.Endpoint;
import org.osgi.service.remoteserviceadmin.EndpointDescription;

/**
 * A service at an address.
 *
 * @param description of it
 * @param end what closes it
 */
record ServedEndpoint(EndpointDescription description, Runnable end) implements Endpoint {
  @Override
  public void close() {
    end.run();
  }
}
