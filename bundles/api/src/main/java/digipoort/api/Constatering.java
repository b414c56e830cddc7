// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * Something that was noticed about a bericht on its way (koppelvlak WUS 1.2, constatering).
 *
 * @param code at most 20 characters
 * @param beschrijving as given, may be empty
 */
public record Constatering(String code, String beschrijving) {
  public Constatering {
    Requirement.text("code", code, 20);
    Requirement.present("beschrijving", beschrijving);
  }
}
