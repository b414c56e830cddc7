// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

/** What an ERP gave, as it is repeated in a finding. */
final class Shown {
  private static final int MOST = 60;

  private Shown() {}

  static String cut(String text) {
    return text.length() > MOST ? text.substring(0, MOST) + "..." : text;
  }
}
