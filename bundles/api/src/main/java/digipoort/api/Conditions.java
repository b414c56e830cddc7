// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Everything in the runtime that cannot do its work: the one list behind summary and health. */
@ProviderType
public interface Conditions {
  /**
   * What is the matter now, worst and oldest first. Never waits for a part that hangs: such a part
   * is a condition itself.
   *
   * @param actor needs {@link Role#READ}. What concerns an aansluiting is seen by who has that
   *     aansluiting in scope; what concerns the runtime as a whole by every reader, without names
   *     of others in its text
   */
  List<ActiveCondition> current(Actor actor);
}
