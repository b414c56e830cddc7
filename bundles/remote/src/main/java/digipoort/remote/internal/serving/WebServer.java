// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Map;

/**
 * Where a web server listens, by its settings.
 *
 * @param secure whether it speaks TLS
 * @param host a name or an address; one that stands for every address of the machine included
 * @param port of it
 */
record WebServer(boolean secure, String host, int port) {
  /** Setting: addresses to listen at, separated by commas. */
  static final String ADDRESSES = "org.ops4j.pax.web.listening.addresses";

  private static final String PREFIX = "org.osgi.service.http.";

  /** Settings as pax-web has them; the port with TLS when there are two. */
  static WebServer of(Map<String, ?> settings) {
    boolean secure = text(settings, PREFIX + "secure.enabled", "false").equals("true");
    String port =
        secure
            ? text(settings, PREFIX + "port.secure", "8443")
            : text(settings, PREFIX + "port", "8080");
    String host = text(settings, ADDRESSES, "0.0.0.0").split(",")[0].strip();
    return new WebServer(secure, host, Integer.parseInt(port));
  }

  /** The setting that says which port. */
  String portSetting() {
    return PREFIX + (secure ? "port.secure" : "port");
  }

  /** As others reach it. */
  URI fromOutside() {
    return uri(isEveryAddress() ? nameOfMachine() : host);
  }

  /** As this machine reaches it. */
  URI fromHere() {
    return uri(isEveryAddress() ? "127.0.0.1" : host);
  }

  private boolean isEveryAddress() {
    return host.isEmpty() || host.equals("0.0.0.0") || host.matches("\\[?[0:]+]?");
  }

  private URI uri(String name) {
    try {
      return new URI(secure ? "https" : "http", null, name, port, null, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(ADDRESSES + " = " + host + ": no host or address", e);
    }
  }

  private static String nameOfMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost"; // a machine that does not know its own name
    }
  }

  private static String text(Map<String, ?> settings, String key, String otherwise) {
    Object value = settings.get(key);
    return value == null || value.toString().isBlank() ? otherwise : value.toString().strip();
  }
}
