// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import java.util.List;
import java.util.Objects;

/** A message that was made, with where each of its lines came from. */
public final class Written {
  private final byte[] octets;
  private final List<String> places;

  Written(byte[] octets, List<String> places) {
    this.octets = octets.clone();
    this.places = List.copyOf(places);
  }

  /** The message. */
  public byte[] octets() {
    return octets.clone();
  }

  /** Where what stands on this line came from; empty when from nowhere in particular. */
  public String place(int line) {
    return line < 1 || line > places.size() ? "" : Objects.requireNonNull(places.get(line - 1));
  }
}
