// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ConditionTest {
  @Test
  void holdsWhatItIsGiven() {
    Condition condition = condition("certificate-ends", "default");

    assertThat(condition.name()).isEqualTo("certificate-ends");
    assertThat(condition.subject()).isEqualTo("default");
  }

  @Test
  void namesAreForMachines() {
    for (String name : new String[] {"Certificate ends", "certificate_ends", "-x", "x-", ""}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> condition(name, "default"))
          .withMessageStartingWith("name: ");
    }
  }

  @Test
  void theSubjectIsShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> condition("certificate-ends", "x".repeat(201)))
        .withMessage("subject: 201 characters (expected: at most 200)");
  }

  private static Condition condition(String name, String subject) {
    return new Condition(
        name,
        subject,
        Condition.Level.WARNING,
        Condition.Owner.OPERATOR,
        null,
        Text.verbatim("what"),
        Text.verbatim("do"));
  }
}
