// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.api.Text;
import java.util.Optional;

/** The Legal Entity Identifier: 18 letters or digits and two check digits (ISO 17442). */
public final class Lei {
  private static final int MODULUS = 97;

  private Lei() {}

  /** What is wrong with it, or empty when nothing is. */
  public static Optional<Text> refuses(String lei) {
    if (!lei.matches("[A-Z0-9]{18}[0-9]{2}")) {
      return Optional.of(
          new Text(
              "verwacht: 18 hoofdletters of cijfers en 2 controlecijfers",
              "expected: 18 capitals or digits and 2 check digits"));
    }
    int check = Integer.parseInt(lei.substring(18));
    if (check < 2 || check > 98 || remainder(lei) != 1) {
      return Optional.of(
          new Text("de controlecijfers kloppen niet", "the check digits are not right"));
    }
    return Optional.empty();
  }

  /** Letters count as 10 to 35. */
  private static int remainder(String lei) {
    int remainder = 0;
    for (int i = 0; i < lei.length(); i++) {
      int value = Character.digit(lei.charAt(i), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % MODULUS;
    }
    return remainder;
  }
}
