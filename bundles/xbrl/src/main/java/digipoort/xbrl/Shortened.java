// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

/** Values from outside, short enough to be shown. */
final class Shortened {
  private static final int MOST = 120;

  private Shortened() {}

  static String of(String value) {
    return value.length() > MOST ? value.substring(0, MOST) + "..." : value;
  }
}
