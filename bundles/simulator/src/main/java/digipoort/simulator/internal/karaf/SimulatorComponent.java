// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.karaf;

import digipoort.simulator.AnswerStyle;
import digipoort.simulator.AnswerStyle.Layout;
import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** The simulator inside the runtime. */
@Component(
    name = "digipoort.simulator",
    configurationPid = "digipoort.simulator",
    immediate = true,
    service = {})
@Designate(ocd = SimulatorConfig.class)
public final class SimulatorComponent {
  private final Simulator simulator;

  /** Starts the simulator and writes its aansluiting. */
  @Activate
  public SimulatorComponent(BundleContext context, SimulatorConfig config) {
    this(settings(config, property(context, "karaf.data")), folders(context));
  }

  SimulatorComponent(SimulatorSettings settings, AansluitingFiles files) {
    this.simulator = Simulator.start(settings);
    try {
      files.write(simulator);
    } catch (IOException e) {
      simulator.close();
      throw new UncheckedIOException(
          "The aansluiting of the simulator cannot be written to " + files + ": " + e.getMessage(),
          e);
    }
  }

  /** Stops the simulator. */
  @Deactivate
  public void stop() {
    simulator.close();
  }

  static SimulatorSettings settings(SimulatorConfig config, Path data) {
    Path directory =
        config.directory().isEmpty() ? data.resolve("simulator") : Path.of(config.directory());
    return SimulatorSettings.in(directory)
        .withPort(config.port())
        .withStatusDelay(Duration.ofMillis(config.statusDelayMillis()))
        .withAcceptedTo(Set.of(config.acceptedTo()))
        .withFaultHttpStatus(config.faultHttpStatus())
        .withSilence(Duration.ofSeconds(config.silenceSeconds()))
        .withClockOffset(Duration.ofMillis(config.clockOffsetMillis()))
        .withStyle(
            new AnswerStyle(
                layout(config.layout()), config.sha1Answers(), config.ophaalFoutcode()));
  }

  private static Layout layout(String value) {
    return switch (value) {
      case "old" -> Layout.OLD;
      case "new" -> Layout.NEW;
      default ->
          throw new IllegalArgumentException("layout: '" + value + "' (expected: old or new)");
    };
  }

  private static AansluitingFiles folders(BundleContext context) {
    return new AansluitingFiles(
        property(context, "karaf.base"),
        property(context, "karaf.etc"),
        property(context, "karaf.data"));
  }

  private static Path property(BundleContext context, String name) {
    return Optional.ofNullable(context.getProperty(name))
        .map(Path::of)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Property "
                        + name
                        + " is not set (expected: a folder, set by Karaf). Outside"
                        + " Karaf, run digipoort.simulator.Main"));
  }
}
