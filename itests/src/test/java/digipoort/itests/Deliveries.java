// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Hands over submissions and looks at deliveries through the shell, as an operator does. */
final class Deliveries {
  private static final String TAIL = "digipoort:delivery-tail --timeout 60 --id ";

  private final UnaryOperator<String> shell;
  private final Path folder;

  /**
   * @param shell runs a command and gives what it prints
   * @param folder for the files with submissions
   */
  Deliveries(UnaryOperator<String> shell, Path folder) {
    this.shell = shell;
    this.folder = folder;
  }

  /** What the command printed: JSON, or why not. */
  String submit(VatReturn submission) {
    return shell.apply("digipoort:submit --json " + submission.file(folder));
  }

  /** Hands over a submission that must be stored, and gives the id of its delivery. */
  String stored(VatReturn submission) {
    String printed = submit(submission);
    if (!value("result", printed).equals("stored")) {
      throw new IllegalStateException("Not stored: " + printed);
    }
    return value("id", printed);
  }

  /** Hands over several at once; all must be stored. */
  void stored(List<VatReturn> submissions) {
    String printed = all("digipoort:submit --json ", one -> one.file(folder), submissions);
    if (values("result", printed).stream().filter("stored"::equals).count() != submissions.size()) {
      throw new IllegalStateException("Not all stored: " + printed);
    }
  }

  /** Where the deliveries of submissions stand. */
  List<String> states(List<VatReturn> submissions) {
    return values(
        "state",
        all("digipoort:delivery-list --json --reference ", VatReturn::reference, submissions));
  }

  /** Waits until nothing more happens to any of them by itself; gives their states then. */
  List<String> ends(List<VatReturn> submissions) {
    all(TAIL, VatReturn::reference, submissions);
    return states(submissions);
  }

  private String all(
      String command, Function<VatReturn, Object> argument, List<VatReturn> submissions) {
    return shell.apply(
        submissions.stream().map(one -> command + argument.apply(one)).collect(joining("\n")));
  }

  /** Where the delivery of a submission stands; UNKNOWN when there is none. */
  String state(VatReturn submission) {
    String reference = submission.reference();
    return value("state", shell.apply("digipoort:delivery-list --json --reference " + reference));
  }

  /** Waits until nothing more happens by itself; gives the state then. */
  String end(VatReturn submission) {
    shell.apply(TAIL + submission.reference());
    return state(submission);
  }

  /** Everything about a delivery. */
  String show(VatReturn submission) {
    return shell.apply("digipoort:delivery-show " + submission.reference());
  }

  /** Asks to work on it now; gives what was answered. */
  String retry(VatReturn submission) {
    return shell.apply("digipoort:delivery-retry --yes " + submission.reference());
  }

  private static String value(String name, String json) {
    return values(name, json).stream().findFirst().orElse("UNKNOWN");
  }

  private static List<String> values(String name, String json) {
    return Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]*)\"")
        .matcher(json)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
