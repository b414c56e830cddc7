// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.Text;

/** What is said of doors that are not there. */
final class DoorConditions {
  /** Pax Web's Jetty does not start while a customizer of it is there already. */
  private static final String RESTART =
      "bundle:stop digipoort.webserver; bundle:restart org.ops4j.pax.web.pax-web-jetty;"
          + " bundle:start digipoort.webserver";

  private static final String FILE = "etc/org.ops4j.pax.web.cfg";

  private DoorConditions() {}

  static Condition down(String name, String address) {
    return condition(
        "door-down",
        name,
        new Text(
            "De deur " + name + " antwoordt niet op " + address,
            "The door " + name + " does not answer at " + address),
        new Text(
            "Kijk in data/log/karaf.log naar \"export failed\" en fouten van CXF; daarna"
                + " bundle:restart digipoort.remote",
            "Look in data/log/karaf.log for \"export failed\" and errors of CXF; then"
                + " bundle:restart digipoort.remote"));
  }

  static Condition portTaken(WebServer server) {
    return condition(
        "http-port-taken",
        Integer.toString(server.port()),
        new Text(
            "Poort " + at(server) + " is van een ander programma: REST en SOAP zijn er niet",
            "Port " + at(server) + " belongs to another program: REST and SOAP are not there"),
        new Text(
            "Maak de poort vrij en geef "
                + RESTART
                + ", of kies een"
                + " andere in "
                + setting(server),
            "Free the port and give "
                + RESTART
                + ", or choose"
                + " another one in "
                + setting(server)));
  }

  static Condition noServer(WebServer server) {
    return condition(
        "door-down",
        "HTTP",
        new Text(
            "De webserver luistert niet op poort " + at(server) + ": REST en SOAP zijn er niet",
            "The web server does not listen at port "
                + at(server)
                + ": REST and SOAP are not there"),
        new Text(
            "Geef "
                + RESTART
                + "; blijft dit, kijk dan in"
                + " data/log/karaf.log en verbeter "
                + FILE,
            "Give "
                + RESTART
                + "; if this stays, look in"
                + " data/log/karaf.log and correct "
                + FILE));
  }

  private static Condition condition(String name, String subject, Text text, Text action) {
    return new Condition(name, subject, Level.CRITICAL, Owner.OPERATOR, null, text, action);
  }

  private static String at(WebServer server) {
    return server.port() + " (" + server.host() + ", " + server.portSetting() + ")";
  }

  private static String setting(WebServer server) {
    return FILE + ": " + server.portSetting();
  }
}
