// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

/** The services of contract 1.2 that businesses call. */
enum WusService {
  AANLEVEREN("aanleverservice", "AanleverService", "aanleverFault"),
  STATUSINFORMATIE("statusinformatieservice", "StatusinformatieService", "statusinformatieFault"),
  OPHALEN("ophaalservice", "OphaalService", "ophaalFault");

  private final String actions;
  private final String fault;

  WusService(String path, String portType, String fault) {
    this.actions = "http://logius.nl/digipoort/wus/2.0/" + path + "/1.2/" + portType + "/";
    this.fault = fault;
  }

  /** The wsa:Action and SOAPAction of a request. */
  String action(String operation) {
    return actions + operation + "Request";
  }

  /** The element in the detail of its faults. */
  String fault() {
    return fault;
  }
}
