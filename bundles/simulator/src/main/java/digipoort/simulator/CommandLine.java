// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import digipoort.simulator.AnswerStyle.Layout;
import digipoort.simulator.internal.scenario.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The options of {@link Main}. */
final class CommandLine {
  private static final int DEFAULT_PORT = 18443;

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

          --directory DIR        certificates (DIR/pki), ledger (DIR/ledger.tsv) and own scenarios
                                 (DIR/scenarios, see DIR/shipped); default: simulator
          --port PORT            default: 18443; 0 picks a free one
          --status-delay TIME    time between two statuses, as 500ms, 2s or 1m; 0s: all at once; default: 500ms
          --silence TIME         how long a call of TimeoutNaAanname stays open; default: 10m
          --fault-status CODE    HTTP status of SOAP faults, 500 or 200; default: 500
          --layout old|new       Security header of answers: Timestamp, token, Signature as recorded (old), or
                                 token, Signature, Timestamp as the hosts of 2026 (new); default: old
          --sign sha256|sha1     signature of answers; default: sha256
          --clock-offset TIME    how far this Digipoort's clock is ahead, as 90s, or behind, as -90s
          --ophaal-foutcode CODE foutcode of faults of the OphaalService; default: SIM100
          --to URL               accept this wsa:To besides the own addresses; may be repeated
          --help                 this text

        Scenarios, chosen by aanleverkenmerk: NAME or NAME-anything. Any other aanleverkenmerk: Happyflow.
        """
        + Simulator.scenarios();
  }

  private static SimulatorSettings apply(SimulatorSettings settings, String option, String value) {
    switch (option) {
      case "--directory":
        return settings.withDirectory(Path.of(value));
      case "--port":
        return settings.withPort(number(option, value));
      case "--status-delay":
        return settings.withStatusDelay(duration(option, value));
      case "--silence":
        return settings.withSilence(duration(option, value));
      case "--fault-status":
        return settings.withFaultHttpStatus(number(option, value));
      case "--clock-offset":
        return settings.withClockOffset(span(option, value));
      case "--layout":
        return settings.withStyle(
            new AnswerStyle(
                choice(option, value, "old", "new") ? Layout.OLD : Layout.NEW,
                settings.style().sha1(),
                settings.style().ophaalFoutcode()));
      case "--sign":
        return settings.withStyle(
            new AnswerStyle(
                settings.style().layout(),
                choice(option, value, "sha1", "sha256"),
                settings.style().ophaalFoutcode()));
      case "--ophaal-foutcode":
        return settings.withStyle(
            new AnswerStyle(settings.style().layout(), settings.style().sha1(), value));
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

  private static boolean choice(String option, String value, String yes, String no) {
    if (!value.equals(yes) && !value.equals(no)) {
      throw new IllegalArgumentException(
          option + ": '" + value + "' (expected: " + yes + " or " + no + ")");
    }
    return value.equals(yes);
  }

  private static Duration duration(String option, String value) {
    Duration span = span(option, value);
    if (span.isNegative()) {
      throw new IllegalArgumentException(option + ": '" + value + "' (expected: no negative time)");
    }
    return span;
  }

  private static Duration span(String option, String value) {
    return TimeSpan.parse(value)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    option + ": '" + value + "' (expected: " + TimeSpan.EXPECTED + ")"));
  }
}
