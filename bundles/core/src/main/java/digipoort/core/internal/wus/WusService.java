// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

/** The services of contract 1.2 that core calls. */
enum WusService {
  AANLEVEREN("http://logius.nl/digipoort/wus/2.0/aanleverservice/1.2/AanleverService/"),
  STATUSINFORMATIE(
      "http://logius.nl/digipoort/wus/2.0/statusinformatieservice/1.2/StatusinformatieService/");

  private final String actions;

  WusService(String actions) {
    this.actions = actions;
  }

  /** The wsa:Action and SOAPAction of a request. */
  String action(String operation) {
    return actions + operation + "Request";
  }
}
