// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping;

/** Numbers of persons as they may be shown. */
public final class Masked {
  private static final int SHOWN = 4;

  private Masked() {}

  /** All but the last four characters as asterisks; of four or fewer nothing is shown. */
  public static String of(String number) {
    int hidden = number.length() <= SHOWN ? number.length() : number.length() - SHOWN;
    return "*".repeat(hidden) + number.substring(hidden);
  }
}
