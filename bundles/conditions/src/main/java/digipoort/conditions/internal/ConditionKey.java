// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.Condition;
import org.jspecify.annotations.Nullable;

/** What makes two conditions the same one. */
record ConditionKey(String name, String subject, @Nullable String aansluiting) {
  static ConditionKey of(Condition condition) {
    return new ConditionKey(condition.name(), condition.subject(), condition.aansluiting());
  }

  @Override
  public String toString() {
    return subject.isEmpty() ? name : name + " [" + subject + "]";
  }
}
