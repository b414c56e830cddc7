// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.Text;

/** Conditions of one aansluiting. */
record ConditionWriter(String naam) {
  /**
   * @param part of the aansluiting that it is about; empty when it is about the whole
   */
  Condition write(String name, String part, Level level, Text text, Text action) {
    String subject = part.isEmpty() ? naam : naam + ", " + part;
    return new Condition(
        name,
        subject.length() > 200 ? subject.substring(0, 200) : subject,
        level,
        Owner.OPERATOR,
        naam,
        new Text(
            "Aansluiting " + naam + ": " + text.nl(), "Aansluiting " + naam + ": " + text.en()),
        action);
  }

  Text test(String nl, String en) {
    String command = " digipoort:aansluiting-test " + naam;
    return new Text(nl + command, en + command);
  }
}
