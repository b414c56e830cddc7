// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Text;

/** The kinds of amounts of a statement of EU sales. */
public enum Soort {
  LEVERINGEN("leveringen", new Text("leveringen", "goods")),
  DIENSTEN("diensten", new Text("diensten", "services")),
  ABC("abc", new Text("A-B-C-leveringen", "A-B-C supplies"));

  private final String field;
  private final Text label;

  Soort(String field, Text label) {
    this.field = field;
    this.label = label;
  }

  /** Its name in the ERP document and in a descriptor. */
  public String field() {
    return field;
  }

  /** For people. */
  public Text label() {
    return label;
  }
}
