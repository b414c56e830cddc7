// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.api.Severity;
import digipoort.api.Text;

/** A rule with what it says and what to do. */
public interface Stated {
  String code();

  Text text();

  Text action();

  /** How much it matters. */
  default Severity severity() {
    return Severity.ERROR;
  }
}
