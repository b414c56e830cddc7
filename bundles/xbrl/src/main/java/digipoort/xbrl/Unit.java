// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import javax.xml.namespace.QName;

/**
 * A unit of one measure.
 *
 * @param id named by the facts
 * @param measure for example {@code iso4217:EUR}
 */
public record Unit(String id, QName measure) {
  /** The euro, under the id {@code EUR}. */
  public static final Unit EUR =
      new Unit("EUR", new QName("http://www.xbrl.org/2003/iso4217", "EUR", "iso4217"));
}
