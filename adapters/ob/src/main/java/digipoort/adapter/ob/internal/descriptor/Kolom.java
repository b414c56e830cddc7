// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

/** The columns of the form. */
public enum Kolom {
  OMZET("omzet"),
  BTW("btw"),
  /** Of the totals of a suppletie, which stand by themselves. */
  TOTAAL("totaal");

  private final String field;

  Kolom(String field) {
    this.field = field;
  }

  /** Its name in the ERP document. */
  public String field() {
    return field;
  }
}
