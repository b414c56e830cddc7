// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

/**
 * One amount on the form.
 *
 * @param code of the rubriek
 * @param kolom which column
 */
public record Cell(String code, Kolom kolom) {
  /** Its place in the ERP document. */
  public String pointer() {
    return kolom == Kolom.TOTAAL
        ? "/" + kolom.field() + "/" + code
        : "/rubrieken/" + code + "/" + kolom.field();
  }

  /** What a bookkeeper calls it. */
  public String shown() {
    return kolom == Kolom.TOTAAL ? kolom.field() + " " + code : code + " " + kolom.field();
  }
}
