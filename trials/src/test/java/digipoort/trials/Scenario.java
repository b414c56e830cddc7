// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

/** What the simulator does with a filing, and how that must end when the product learns of it. */
enum Scenario {
  HAPPYFLOW("Happyflow", "COMPLETED"),
  VALIDATIEFOUT("Validatiefout", "REJECTED"),
  FOUT_UITVRAGENDE_PARTIJ("Foutuitvragendepartij", "REJECTED"),
  AANLEVER_FAULT("AanleverFault", "REJECTED"),
  VERBROKEN_NA_AANNAME("VerbrokenNaAanname", "COMPLETED"),
  ONGETEKEND_ANTWOORD("OngetekendAntwoord", "COMPLETED");

  private final String word;
  private final String end;

  Scenario(String word, String end) {
    this.word = word;
    this.end = end;
  }

  String word() {
    return word;
  }

  String end() {
    return end;
  }
}
