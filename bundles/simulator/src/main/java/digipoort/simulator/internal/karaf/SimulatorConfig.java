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
          "Folder for the certificates (pki/), the ledger of everything accepted (ledger.tsv) and own"
              + " scenarios (scenarios/)."
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

  /** Layout of answers. */
  @AttributeDefinition(
      name = "Layout of answers",
      description =
          "Order in the Security header of answers: old (Timestamp, token, Signature, as recorded)"
              + " or new (token, Signature, Timestamp, as the hosts of 2026 are said to want it).")
  String layout() default "old";

  /** Signature of answers. */
  @AttributeDefinition(
      name = "Answers signed with SHA-1",
      description = "Sign answers with RSA-SHA1, as Digipoort did before 2026, not RSA-SHA256.")
  boolean sha1Answers() default false;

  /** How far the clock is ahead. */
  @AttributeDefinition(
      name = "Clock offset (ms)",
      description =
          "How many milliseconds the simulator's clock is ahead of that of this machine; behind"
              + " when negative.")
  long clockOffsetMillis() default 0;

  /** Foutcode of the OphaalService. */
  @AttributeDefinition(
      name = "Foutcode of the OphaalService",
      description = "The foutcode of its faults; the real one is not published.")
  String ophaalFoutcode() default "SIM100";
}
