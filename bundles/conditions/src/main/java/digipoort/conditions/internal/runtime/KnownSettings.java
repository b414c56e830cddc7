// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import java.util.Map;
import java.util.Set;

/**
 * What the installed parts take.
 *
 * @param pids of one configuration each
 * @param factories of any number of configurations, each with a name of its own
 * @param keys by PID, of those that say which they take
 */
record KnownSettings(Set<String> pids, Set<String> factories, Map<String, Set<String>> keys) {
  KnownSettings {
    pids = Set.copyOf(pids);
    factories = Set.copyOf(factories);
    keys = Map.copyOf(keys);
  }
}
