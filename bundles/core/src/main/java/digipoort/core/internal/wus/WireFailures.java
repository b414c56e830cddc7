// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Text;
import digipoort.core.internal.http.WireException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Puts what Java says about a broken exchange into plain words. */
public final class WireFailures {
  private WireFailures() {}

  public static Text describe(IOException failure, URI endpoint) {
    String host = endpoint.getHost();
    if (failure instanceof WireException spoken) {
      return spoken.text();
    }
    if (failure instanceof UnknownHostException) {
      return new Text(
          "De naam " + host + " is niet te vinden (DNS)", "The name " + host + " is unknown (DNS)");
    }
    if (failure instanceof ConnectException) {
      return new Text(
          host + " neemt geen verbinding aan: " + failure.getMessage(),
          host + " accepts no connection: " + failure.getMessage());
    }
    if (failure instanceof SocketTimeoutException) {
      return new Text(
          "Geen verbinding met "
              + host
              + " binnen connect.timeout.seconds: "
              + failure.getMessage(),
          "No connection to " + host + " within connect.timeout.seconds: " + failure.getMessage());
    }
    if (failure instanceof SSLException) {
      return new Text(
          "TLS met " + host + " lukt niet: " + failure.getMessage(),
          "TLS with " + host + " does not work: " + failure.getMessage());
    }
    if (failure instanceof EOFException) {
      return new Text(
          host + " verbrak de verbinding zonder volledig antwoord",
          host + " closed the connection without a complete answer");
    }
    return new Text(
        "De verbinding met " + host + " brak: " + failure.getMessage(),
        "The connection to " + host + " broke: " + failure.getMessage());
  }
}
