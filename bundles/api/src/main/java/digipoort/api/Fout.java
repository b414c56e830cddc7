// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * An error as Digipoort or the uitvragende partij words it, passed on verbatim (koppelvlak WUS 1.2,
 * foutType).
 *
 * @param foutcode at most 20 characters, for example {@code ALS100}
 * @param foutbeschrijving at most 1 048 576 characters, may be empty or hold XML
 */
public record Fout(String foutcode, String foutbeschrijving) {
  public Fout {
    Requirement.present("foutcode", foutcode);
    Requirement.present("foutbeschrijving", foutbeschrijving);
  }
}
