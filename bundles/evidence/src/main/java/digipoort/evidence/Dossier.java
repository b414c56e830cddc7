// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import digipoort.api.BerichtInhoud;
import digipoort.api.History;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of one delivery.
 *
 * @param history its attempts, statuses and events
 * @param contents the inhoud and after it the bijlagen; what is purged is described only
 * @param purged whether the contents are no longer there, by the rules of retention
 * @param statusAnswers the answers that brought its statuses, oldest first
 * @param software names and versions of what made and sent it
 */
public record Dossier(
    History history,
    List<BerichtInhoud> contents,
    boolean purged,
    List<RawAnswer> statusAnswers,
    SortedMap<String, String> software) {
  public Dossier {
    contents = List.copyOf(contents);
    statusAnswers = List.copyOf(statusAnswers);
    software = new TreeMap<>(software);
  }
}
