// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One simulator, with the test certificates that it made, for all tests of this JVM. */
final class Pki {
  private static final Simulator SIMULATOR = start();

  private Pki() {}

  static Simulator simulator() {
    return SIMULATOR;
  }

  private static Simulator start() {
    try {
      Simulator simulator =
          Simulator.start(SimulatorSettings.in(Files.createTempDirectory("core-test")));
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      return simulator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
