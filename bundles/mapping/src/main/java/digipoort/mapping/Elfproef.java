// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

/** The 11-proef, which BSN, RSIN and the digits of the omzetbelastingnummer pass. */
public final class Elfproef {
  private Elfproef() {}

  /**
   * Whether these are nine digits, not all zero, whose sum with the weights 9 to 2 and -1 can be
   * divided by 11.
   */
  public static boolean passes(String digits) {
    if (!digits.matches("[0-9]{9}") || digits.equals("000000000")) {
      return false;
    }
    int sum = -Character.digit(digits.charAt(8), 10);
    for (int i = 0; i < 8; i++) {
      sum += (9 - i) * Character.digit(digits.charAt(i), 10);
    }
    return sum % 11 == 0;
  }
}
