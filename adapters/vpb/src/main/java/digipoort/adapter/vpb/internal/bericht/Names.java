// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.bericht;

import java.util.Set;

/** Local names of dimensions and members that every Nederlandse Taxonomie has alike. */
public final class Names {
  public static final String PARTY = "PartyDimension";
  public static final String DECLARANT = "Declarant";

  /** All members of the party dimension. */
  public static final Set<String> PARTIES =
      Set.of(DECLARANT, "HoldingCompany", "SubsidiaryCompany");

  public static final String TIME = "TimeDimension";
  public static final String BEGIN = "Begin";
  public static final String END = "End";

  private Names() {}
}
