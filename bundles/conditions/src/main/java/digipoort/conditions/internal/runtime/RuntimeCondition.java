// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.Text;

/** Conditions of the runtime as a whole, which the operator mends. */
final class RuntimeCondition {
  private static final int LONGEST = 200;

  private RuntimeCondition() {}

  static Condition warning(String name, String subject, Text text, Text action) {
    return of(name, subject, Level.WARNING, text, action);
  }

  static Condition critical(String name, String subject, Text text, Text action) {
    return of(name, subject, Level.CRITICAL, text, action);
  }

  static Condition of(String name, String subject, Level level, Text text, Text action) {
    String about = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
    return new Condition(name, about, level, Owner.OPERATOR, null, text, action);
  }
}
