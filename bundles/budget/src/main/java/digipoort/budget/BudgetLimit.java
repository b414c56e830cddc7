// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

/** One thing that is counted while something from outside is read. */
public enum BudgetLimit {
  /** Octets read in all, unpacked where they were packed. */
  OCTETS("octetten", "octets"),
  /** Elements in all. */
  ELEMENTS("elementen", "elements"),
  /** Attributes in all. */
  ATTRIBUTES("attributen", "attributes"),
  /** Attributes of one element. */
  ELEMENT_ATTRIBUTES("attributen van één element", "attributes of one element"),
  /** Namespace declarations in all. */
  NAMESPACES("naamruimten", "namespace declarations"),
  /** Namespace declarations that hold at one place. */
  NAMESPACES_IN_SCOPE("naamruimten op één plaats", "namespace declarations at one place"),
  /** How deep elements are nested. */
  DEPTH("niveaus", "levels"),
  /** Characters of text in all. */
  TEXT("tekens tekst", "characters of text"),
  /** Octets, or characters, of one tag, comment or instruction. */
  MARKUP("octetten in één tag of commentaar", "octets in one tag or comment"),
  /** Comments and processing instructions in all. */
  INSTRUCTIONS("commentaren en instructies", "comments and instructions"),
  /** Octets of memory that what was read keeps, estimated. */
  WEIGHT("octetten geheugen (geschat)", "octets of memory (estimated)"),
  /** Files within zip files in all. */
  ENTRIES("bestanden", "files"),
  /** Octets of one file, unpacked. */
  ENTRY_OCTETS("octetten van één bestand", "octets of one file"),
  /** How many times larger a file is unpacked than packed. */
  ENTRY_RATIO("maal zo groot uitgepakt", "times larger when unpacked"),
  /** References of a signature, and links that are followed. */
  REFERENCES("verwijzingen", "references"),
  /** Header lines of an answer. */
  HEADERS("kopregels", "header lines"),
  /** Milliseconds since the reading began. */
  TIME("milliseconden", "milliseconds");

  private final String dutch;
  private final String english;

  BudgetLimit(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /** What is counted, in Dutch. */
  public String dutch() {
    return dutch;
  }

  /** What is counted, in English. */
  public String english() {
    return english;
  }
}
