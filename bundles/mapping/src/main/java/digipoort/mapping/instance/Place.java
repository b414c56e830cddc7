// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.instance;

import digipoort.xbrl.XmlNode;

/** Where something stands in a message. */
public final class Place {
  private Place() {}

  /** For example {@code line 3, column 14}. */
  public static String of(XmlNode node) {
    return "line " + node.line() + ", column " + node.column();
  }
}
