// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.Severity;
import java.util.Comparator;
import java.util.List;

/** The aansluitingen of every kind as one: connections to Digipoort, folders, and what is added. */
final class EveryAansluiting implements Aansluitingen {
  private static final String UNKNOWN = "AANSLUITING-UNKNOWN";

  private final List<Aansluitingen> kinds;

  /**
   * @throws FailedException when there are none
   */
  EveryAansluiting(List<Aansluitingen> kinds) {
    this.kinds = List.copyOf(kinds);
    if (kinds.isEmpty()) {
      DigipoortCommand.present(null, Aansluitingen.class);
    }
  }

  @Override
  public List<Aansluiting> list(Actor actor) {
    return kinds.stream()
        .flatMap(kind -> kind.list(actor).stream())
        .sorted(Comparator.comparing(Aansluiting::naam))
        .toList();
  }

  /** Of two with one name the one that could begin its work. */
  @Override
  public List<Finding> test(String naam, Actor actor) {
    return kinds.stream()
        .map(kind -> kind.test(naam, actor))
        .min(Comparator.comparing(EveryAansluiting::rank))
        .orElseThrow();
  }

  private static int rank(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.code().equals(UNKNOWN))) {
      return 2;
    }
    return !findings.isEmpty() && findings.get(0).severity() == Severity.ERROR ? 1 : 0;
  }
}
