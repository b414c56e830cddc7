// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.adapter.vpb.internal.bericht.When;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The dimensions of the facts of a section, by the name that the taxonomy gives the cube. */
public enum Cube {
  NODIM(List.of(When.YEAR)),
  PD(List.of(When.YEAR)),
  PDHS(List.of(When.YEAR)),
  PD_TBE(List.of(When.BEGIN, When.END)),
  PDHS_TBE(List.of(When.BEGIN, When.END)),
  PD_TE(List.of(When.END));

  private final List<When> moments;

  Cube(List<When> moments) {
    this.moments = moments;
  }

  /** The cube of this name. */
  static Optional<Cube> of(String name) {
    return Arrays.stream(values())
        .filter(cube -> cube.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** When its facts are about. */
  public List<When> moments() {
    return moments;
  }

  /** Whether its facts are of a party. */
  public boolean party() {
    return this != NODIM;
  }

  /** Whether its facts may be of any party. */
  public boolean parties() {
    return this == PDHS || this == PDHS_TBE;
  }

  /** Whether its facts are of a moment, told by a dimension besides. */
  public boolean time() {
    return !moments.contains(When.YEAR);
  }
}
