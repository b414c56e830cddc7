// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

/** The namespaces of XBRL itself. */
public final class Namespaces {
  public static final String XBRLI = "http://www.xbrl.org/2003/instance";
  public static final String LINK = "http://www.xbrl.org/2003/linkbase";
  public static final String XLINK = "http://www.w3.org/1999/xlink";
  public static final String ISO4217 = "http://www.xbrl.org/2003/iso4217";
  public static final String XBRLDI = "http://xbrl.org/2006/xbrldi";
  public static final String XBRLDT = "http://xbrl.org/2005/xbrldt";
  public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private Namespaces() {}
}
