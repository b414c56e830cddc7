// SPDX-License-Identifier: Apache-2.0
package digipoort.webserver.internal;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.server.Request;

/**
 * Reads no second request from a connection on which a chunked body came.
 *
 * <p>Jetty 9.4 ends a chunk extension at a line end within quotes, other servers do not
 * (CVE-2026-2332): what a proxy takes for the body of one request, Jetty takes for the next one,
 * and it would run as whoever sent that proxy the next request. No public version of Jetty 9.4
 * mends it. What follows the body is not read, so there is nothing to smuggle; a client that wants
 * its connection kept sends a Content-Length. Pax Web takes this service over for every connector.
 */
final class ChunkedBodyCustomizer implements HttpConfiguration.Customizer {
  @Override
  public void customize(Connector connector, HttpConfiguration configuration, Request request) {
    HttpConnection connection = HttpConnection.getCurrentConnection();
    if (connection != null && request.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING)) {
      connection.getGenerator().setPersistent(false);
    }
  }
}
