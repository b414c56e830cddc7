// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Scope;
import digipoort.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * One configuration of a user.
 *
 * @param file where it is changed
 * @param name of the user; empty when the configuration says none
 * @param scope null when the configuration is wrong
 * @param problem what is wrong; null when nothing is
 */
record UserEntry(String file, String name, @Nullable Scope scope, @Nullable Text problem) {
  static UserEntry right(String file, String name, Scope scope) {
    return new UserEntry(file, name, scope, null);
  }

  static UserEntry wrong(String file, String name, Text problem) {
    return new UserEntry(file, name, null, problem);
  }
}
