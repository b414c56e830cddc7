// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import digipoort.simulator.hostile.Draft;

/** Requests to a simulator under test. */
final class Requests {
  private Requests() {}

  static Draft delivery(Simulator simulator, String aanleverkenmerk) {
    return Draft.delivery(simulator.aanleverEndpoint().toString(), aanleverkenmerk);
  }

  static Draft status(Simulator simulator, String operation, String content) {
    return Draft.status(simulator.statusinformatieEndpoint().toString(), operation, content);
  }

  static Draft statuses(Simulator simulator, String kenmerk) {
    return status(simulator, "getStatussenProces", "<kenmerk>" + kenmerk + "</kenmerk>");
  }

  static Draft ophaal(Simulator simulator, String operation, String content) {
    return Draft.ophaal(simulator.ophaalEndpoint().toString(), operation, content);
  }
}
