// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * A further element with a bericht (koppelvlak WUS 1.2, additioneleElementenLijst).
 *
 * @param naam at most 40 characters
 * @param waarde as given, may be empty
 */
public record AdditioneelElement(String naam, String waarde) {
  public AdditioneelElement {
    Requirement.text("naam", naam, 40);
    Requirement.present("waarde", waarde);
  }
}
