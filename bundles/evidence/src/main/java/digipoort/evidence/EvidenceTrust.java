// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import digipoort.wss.AnswerTrust;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an evidence file is held against. Whatever is empty is not checked, and said not to be.
 *
 * @param ownKey fingerprint of the key of this installation
 * @param namedKeys fingerprints of installations, one of which must have written the file; empty
 *     means any
 * @param answers whose answers are believed; one of them is enough
 */
public record EvidenceTrust(
    Optional<String> ownKey, Set<String> namedKeys, List<AnswerTrust> answers) {
  /** In nothing at all. */
  public static final EvidenceTrust NONE = new EvidenceTrust(Optional.empty(), Set.of(), List.of());

  public EvidenceTrust {
    namedKeys = Set.copyOf(namedKeys);
    answers = List.copyOf(answers);
  }
}
