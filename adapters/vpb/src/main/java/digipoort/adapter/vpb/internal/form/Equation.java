// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.api.Text;
import java.util.List;

/**
 * Two amounts that must be equal.
 *
 * @param code of the finding when they are not, after its prefix
 * @param label for people, as the subject of a sentence
 * @param left one
 * @param right the other
 * @param kept sums that are rounded as a whole; what remains of rounding is left to the others
 */
public record Equation(String code, Text label, Cell left, Cell right, List<Cell> kept) {
  public Equation {
    kept = List.copyOf(kept);
  }
}
