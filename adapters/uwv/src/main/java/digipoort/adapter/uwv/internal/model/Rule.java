// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.api.Severity;
import java.util.List;

/** What the members of a group have to do with each other. */
public sealed interface Rule {
  /** How bad it is when it is broken. */
  Severity level();

  /**
   * Exactly one of these members is there.
   *
   * @param of names of members
   * @param code of the finding
   */
  record Choice(List<String> of, String code, Severity level) implements Rule {
    public Choice {
      of = List.copyOf(of);
    }
  }

  /**
   * The one is not after the other: days, moments or hours.
   *
   * @param earlier path of a field
   * @param later path of a field, or only {@link #TODAY}
   */
  record Order(List<String> earlier, List<String> later, Severity level) implements Rule {
    /** The day on which the message is made. */
    public static final String TODAY = "today";

    public Order {
      earlier = List.copyOf(earlier);
      later = List.copyOf(later);
    }
  }
}
