// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.Condition;
import digipoort.api.Text;
import org.jspecify.annotations.Nullable;

/** Conditions to try things with. */
final class Planted {
  private Planted() {}

  static Condition warning(String name, String subject) {
    return condition(name, subject, Condition.Level.WARNING, null);
  }

  static Condition critical(String name, String subject) {
    return condition(name, subject, Condition.Level.CRITICAL, null);
  }

  static Condition of(String aansluiting, String name) {
    return condition(name, "", Condition.Level.WARNING, aansluiting);
  }

  private static Condition condition(
      String name, String subject, Condition.Level level, @Nullable String aansluiting) {
    return new Condition(
        name,
        subject,
        level,
        Condition.Owner.OPERATOR,
        aansluiting,
        new Text("Er is iets.", "Something is the matter."),
        new Text("Doe iets.", "Do something."));
  }
}
