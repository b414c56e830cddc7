// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import java.time.Duration;

/**
 * How much the doors take.
 *
 * @param requests at a time
 * @param requestsOfUser at a time
 * @param bodies that may be coming in at a time
 * @param bodiesOfUser that may be coming in at a time
 * @param octetsPerSecond the least of a body
 * @param bodyTime the most for a body
 * @param requestTime the most after the body is there
 * @param workUnits how much is worked on at a time
 */
record DoorLimits(
    int requests,
    int requestsOfUser,
    int bodies,
    int bodiesOfUser,
    int octetsPerSecond,
    Duration bodyTime,
    Duration requestTime,
    int workUnits) {
  DoorLimits {
    positive("requests", requests);
    positive("requests.per.user", requestsOfUser);
    positive("bodies", bodies);
    positive("bodies.per.user", bodiesOfUser);
    positive("body.octets.per.second", octetsPerSecond);
    positive("body.seconds", bodyTime.toMillis());
    positive("request.seconds", requestTime.toMillis());
    positive("work.units", workUnits);
  }

  static DoorLimits of(LimitConfig config) {
    return new DoorLimits(
        config.requests(),
        config.requests_per_user(),
        config.bodies(),
        config.bodies_per_user(),
        config.body_octets_per_second(),
        Duration.ofSeconds(config.body_seconds()),
        Duration.ofSeconds(config.request_seconds()),
        config.work_units());
  }

  private static void positive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          name + ": " + value + " (expected: 1 or more); set it in " + GateFindings.FILE);
    }
  }
}
