// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * An identity number with its type (koppelvlak WUS 1.2, identiteitType).
 *
 * @param nummer at most 35 characters, for example {@code 001000044B37}
 * @param type at most 20 characters, case matters: {@code BTW}, {@code Fi}, {@code RSIN}, {@code
 *     KvK}, {@code LHnr}, {@code BSN}, {@code OIN}
 */
public record Identiteit(String nummer, String type) {
  public Identiteit {
    Requirement.text("nummer", nummer, 35);
    Requirement.text("type", type, 20);
  }

  /** The number with all but its last three characters hidden; for logs. */
  public String masked() {
    int shown = Math.min(3, nummer.length() / 2);
    return "*".repeat(nummer.length() - shown) + nummer.substring(nummer.length() - shown);
  }

  @Override
  public String toString() {
    return type + " " + masked();
  }
}
