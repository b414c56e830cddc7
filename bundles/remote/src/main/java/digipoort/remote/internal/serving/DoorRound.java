// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import digipoort.api.Condition;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One knock after the other. A door that does not answer is opened anew; what is wrong twice in a
 * row is said, since a door that is replaced is away for a moment.
 */
final class DoorRound {
  private static final Map<String, String> NAMES =
      Map.of("/digipoort", "REST", "/soap/digipoort", "SOAP");

  private final Predicate<String> open;
  private final Consumer<String> renew;
  private final DoorProbe probe;
  private List<Condition> earlier = List.of();
  private volatile List<Condition> conditions = List.of();

  /**
   * @param open whether something is served at a path
   * @param renew opens what is served at a path anew
   * @param probe knocks there
   */
  DoorRound(Predicate<String> open, Consumer<String> renew, DoorProbe probe) {
    this.open = open;
    this.renew = renew;
    this.probe = probe;
  }

  List<Condition> conditions() {
    return conditions;
  }

  /** While the web server runs. */
  void at(PublishedAddress place, List<String> paths) {
    List<String> silent =
        paths.stream()
            .filter(path -> !open.test(path) || !probe.answers(place.fromHere(path)))
            .toList();
    silent.stream().filter(open).forEach(renew);
    found(
        silent.stream()
            .map(path -> DoorConditions.down(NAMES.getOrDefault(path, path), place.of(path)))
            .toList());
  }

  /** While there is no web server. */
  void without(WebServer configured) {
    found(
        List.of(
            probe.isTaken(configured)
                ? DoorConditions.portTaken(configured)
                : DoorConditions.noServer(configured)));
  }

  private void found(List<Condition> now) {
    conditions = now.stream().filter(earlier::contains).toList();
    earlier = now;
  }
}
