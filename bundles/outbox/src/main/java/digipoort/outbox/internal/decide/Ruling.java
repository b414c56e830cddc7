// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import java.util.Optional;

/**
 * What comes of a decision.
 *
 * @param done whether things are now as decided
 * @param text what was done, or why not and what to do instead
 * @param change that carries it out; empty when it is refused or was done before
 */
public record Ruling(boolean done, Text text, Optional<Change> change) {
  static Ruling yes(Text text, Change change) {
    return new Ruling(true, text, Optional.of(change));
  }

  /** It was decided so before; nothing changes. */
  static Ruling already(String nl, String en) {
    return new Ruling(true, new Text(nl, en), Optional.empty());
  }

  /** Refused. */
  public static Ruling no(String nl, String en) {
    return new Ruling(false, new Text(nl, en), Optional.empty());
  }
}
