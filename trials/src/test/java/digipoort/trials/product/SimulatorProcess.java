// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The simulator, on the clock of the world. It ends when its input does. */
public final class SimulatorProcess {
  private SimulatorProcess() {}

  /**
   * @param arguments the folder of the world, and the port
   */
  public static void main(String[] arguments) throws IOException {
    Speaker speaker = new Speaker();
    Path folder = Path.of(arguments[0]);
    SimulatorSettings settings =
        SimulatorSettings.in(folder.resolve("simulator"))
            .withPort(Integer.parseInt(arguments[1]))
            .withStatusDelay(Duration.ofMillis(20))
            .withSilence(Duration.ofSeconds(20))
            .withClock(WorldClock.of(folder.resolve("clock")));
    try (Simulator simulator = Simulator.start(settings)) {
      speaker.say("ready " + simulator.aanleverEndpoint());
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
