// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import digipoort.api.Text;

/** An answer, or the certificate that signed it, cannot be relied on; says why in plain words. */
public final class Distrusted extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  public Distrusted(String nl, String en) {
    super(en);
    this.text = new Text(nl, en);
  }

  public Text text() {
    return text;
  }
}
