// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * How a simulator behaves. Begin with {@link #in(Path)} and change what must differ.
 *
 * @param directory holds the test certificates ({@code pki/}) and the ledger; made when absent,
 *     reused when present
 * @param port TCP port on 127.0.0.1; 0 picks a free one
 * @param statusDelay time between two statuses of a proces; zero shows all at once
 * @param acceptedTo values of {@code wsa:To} accepted besides the simulator's own addresses
 * @param faultHttpStatus HTTP status of a SOAP fault: 500 (SOAP 1.1) or 200 (some gateways)
 * @param silence how long a call that must time out is kept open before its connection is cut
 * @param clock the time used in answers and for judging requests (not for TLS itself)
 * @param style how answers are written
 */
public record SimulatorSettings(
    Path directory,
    int port,
    Duration statusDelay,
    Set<String> acceptedTo,
    int faultHttpStatus,
    Duration silence,
    Clock clock,
    AnswerStyle style) {

  /** Refuses values that no simulator can have. */
  public SimulatorSettings {
    Objects.requireNonNull(directory, "directory");
    acceptedTo = Set.copyOf(acceptedTo);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
    }
    if (statusDelay.isNegative()) {
      throw new IllegalArgumentException(
          "statusDelay: " + statusDelay + " (expected: zero or more)");
    }
    if (faultHttpStatus != 200 && faultHttpStatus != 500) {
      throw new IllegalArgumentException(
          "faultHttpStatus: " + faultHttpStatus + " (expected: 200 or 500)");
    }
    if (silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("silence: " + silence + " (expected: more than zero)");
    }
  }

  /** A free port, all statuses at once, the system's clock. */
  public static SimulatorSettings in(Path directory) {
    return new SimulatorSettings(
        directory,
        0,
        Duration.ZERO,
        Set.of(),
        500,
        Duration.ofMinutes(10),
        Clock.systemUTC(),
        AnswerStyle.DEFAULT);
  }

  /** These settings with another directory. */
  public SimulatorSettings withDirectory(Path value) {
    return new SimulatorSettings(
        value, port, statusDelay, acceptedTo, faultHttpStatus, silence, clock, style);
  }

  /** These settings with another port; 0 picks a free one. */
  public SimulatorSettings withPort(int value) {
    return new SimulatorSettings(
        directory, value, statusDelay, acceptedTo, faultHttpStatus, silence, clock, style);
  }

  /** These settings with another time between two statuses. */
  public SimulatorSettings withStatusDelay(Duration value) {
    return new SimulatorSettings(
        directory, port, value, acceptedTo, faultHttpStatus, silence, clock, style);
  }

  /** These settings with other additional values of {@code wsa:To}. */
  public SimulatorSettings withAcceptedTo(Set<String> value) {
    return new SimulatorSettings(
        directory, port, statusDelay, value, faultHttpStatus, silence, clock, style);
  }

  /** These settings with another HTTP status for SOAP faults. */
  public SimulatorSettings withFaultHttpStatus(int value) {
    return new SimulatorSettings(
        directory, port, statusDelay, acceptedTo, value, silence, clock, style);
  }

  /** These settings with another end to calls that are never answered. */
  public SimulatorSettings withSilence(Duration value) {
    return new SimulatorSettings(
        directory, port, statusDelay, acceptedTo, faultHttpStatus, value, clock, style);
  }

  /** These settings with another clock. */
  public SimulatorSettings withClock(Clock value) {
    return new SimulatorSettings(
        directory, port, statusDelay, acceptedTo, faultHttpStatus, silence, value, style);
  }

  /** These settings with a clock that is ahead of the present one by this; behind when negative. */
  public SimulatorSettings withClockOffset(Duration value) {
    return withClock(Clock.offset(clock, value));
  }

  /** These settings with another way to write answers. */
  public SimulatorSettings withStyle(AnswerStyle value) {
    return new SimulatorSettings(
        directory, port, statusDelay, acceptedTo, faultHttpStatus, silence, clock, value);
  }
}
