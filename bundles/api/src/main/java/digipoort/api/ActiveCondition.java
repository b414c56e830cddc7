// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;

/**
 * A condition that holds now.
 *
 * @param condition what is the matter
 * @param since when this runtime first saw it, without a break since
 */
public record ActiveCondition(Condition condition, Instant since) {
  public ActiveCondition {
    Requirement.present("condition", condition);
    Requirement.present("since", since);
  }
}
