// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of {@link Main}. */
final class CommandLine {
  private static final int DEFAULT_PORT = 18443;
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

  private CommandLine() {}

  static boolean asksForHelp(String... arguments) {
    return Arrays.asList(arguments).contains("--help") || Arrays.asList(arguments).contains("-h");
  }

  static SimulatorSettings read(String... arguments) {
    SimulatorSettings settings =
        SimulatorSettings.in(Path.of("simulator"))
            .withPort(DEFAULT_PORT)
            .withStatusDelay(Duration.ofMillis(500));
    Set<String> to = new HashSet<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String option = arguments[i];
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(option + ": unknown option or no value given");
      }
      String value = arguments[i + 1];
      if (option.equals("--to")) {
        to.add(value);
      } else {
        settings = apply(settings, option, value);
      }
    }
    return settings.withAcceptedTo(to);
  }

  static String help() {
    return """
        A Digipoort (WUS 2.0 for businesses) for tests: listens on 127.0.0.1, makes its own certificates.

          --directory DIR        certificates (DIR/pki) and ledger (DIR/ledger.tsv); default: simulator
          --port PORT            default: 18443; 0 picks a free one
          --status-delay TIME    time between two statuses, as 500ms, 2s or 1m; 0s: all at once; default: 500ms
          --silence TIME         how long a call of TimeoutNaAanname stays open; default: 10m
          --fault-status CODE    HTTP status of SOAP faults, 500 or 200; default: 500
          --to URL               accept this wsa:To besides the own addresses; may be repeated
          --help                 this text

        Scenarios, chosen by aanleverkenmerk: NAME or NAME-anything. Any other aanleverkenmerk: Happyflow.
        """
        + Simulator.scenarios();
  }

  private static SimulatorSettings apply(SimulatorSettings settings, String option, String value) {
    switch (option) {
      case "--directory":
        return new SimulatorSettings(
            Path.of(value),
            settings.port(),
            settings.statusDelay(),
            settings.acceptedTo(),
            settings.faultHttpStatus(),
            settings.silence(),
            settings.clock());
      case "--port":
        return settings.withPort(number(option, value));
      case "--status-delay":
        return settings.withStatusDelay(duration(option, value));
      case "--silence":
        return settings.withSilence(duration(option, value));
      case "--fault-status":
        return settings.withFaultHttpStatus(number(option, value));
      default:
        throw new IllegalArgumentException(option + ": unknown option");
    }
  }

  private static int number(String option, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          option + ": '" + value + "' (expected: a whole number)", e);
    }
  }

  private static Duration duration(String option, String value) {
    Matcher matcher = DURATION.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          option + ": '" + value + "' (expected: a time such as 500ms, 2s or 1m)");
    }
    long amount = Long.parseLong(matcher.group(1));
    switch (matcher.group(2)) {
      case "ms":
        return Duration.ofMillis(amount);
      case "s":
        return Duration.ofSeconds(amount);
      default:
        return Duration.ofMinutes(amount);
    }
  }
}
