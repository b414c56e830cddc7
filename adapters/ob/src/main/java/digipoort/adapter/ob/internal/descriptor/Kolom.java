// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

/** The two columns of the form. */
public enum Kolom {
  OMZET("omzet"),
  BTW("btw");

  private final String field;

  Kolom(String field) {
    this.field = field;
  }

  /** Its name in the ERP document. */
  public String field() {
    return field;
  }
}
