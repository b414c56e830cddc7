// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

/**
 * One status that a proces reaches. Text that is absent is empty.
 *
 * @param code statuscode
 * @param omschrijving statusomschrijving
 * @param foutcode code of the statusFoutcode
 * @param foutbeschrijving text of the statusFoutcode
 * @param details statusdetails
 */
record Step(
    String code, String omschrijving, String foutcode, String foutbeschrijving, String details) {

  static Step of(String code, String omschrijving) {
    return new Step(code, omschrijving, "", "", "");
  }

  Step withFout(String newCode, String text) {
    return new Step(code, omschrijving, newCode, text, details);
  }

  Step withDetails(String text) {
    return new Step(code, omschrijving, foutcode, foutbeschrijving, text);
  }
}
