// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.karaf;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the simulator, PID {@code digipoort.simulator}. */
@ObjectClassDefinition(
    name = "Digipoort simulator",
    description =
        "A Digipoort for tests on this machine. It makes its own certificates, and the aansluiting 'simulator' when there is"
            + " none. Nothing that it gets reaches the government.")
public @interface SimulatorConfig {

  /** TCP port. */
  @AttributeDefinition(
      name = "Port",
      description = "TCP port for HTTPS on 127.0.0.1. 0 picks a free one at each start.")
  int port() default 18443;

  /** Folder of the simulator. */
  @AttributeDefinition(
      name = "Directory",
      description =
          "Folder for the certificates (pki/) and the ledger of everything accepted (ledger.tsv)."
              + " Empty: simulator in the data folder of Karaf.")
  String directory() default "";

  /** Time between two statuses. */
  @AttributeDefinition(
      name = "Status delay (ms)",
      description =
          "Time between two statuses of a delivery, in milliseconds. 0 shows all statuses at"
              + " once. Holds for deliveries made after the change.")
  long statusDelayMillis() default 500;

  /** Further values of wsa:To. */
  @AttributeDefinition(
      name = "Accepted wsa:To",
      description =
          "Values of wsa:To accepted besides the simulator's own addresses, for a client that"
              + " comes through a proxy.")
  String[] acceptedTo() default {};

  /** HTTP status of SOAP faults. */
  @AttributeDefinition(
      name = "HTTP status of faults",
      description = "500, as SOAP 1.1 says, or 200, as some gateways do.")
  int faultHttpStatus() default 500;

  /** Length of a call that is never answered. */
  @AttributeDefinition(
      name = "Silence (s)",
      description =
          "How many seconds a call of scenario TimeoutNaAanname stays open before its connection"
              + " is cut.")
  int silenceSeconds() default 600;
}
