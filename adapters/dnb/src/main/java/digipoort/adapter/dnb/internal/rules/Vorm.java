// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a report is sent as. */
public enum Vorm {
  /** A plain XBRL instance, {@code .xbrl}. */
  INSTANCE("instance"),
  /** An XBRL report package, {@code .zip}. */
  RAPPORTPAKKET("rapportpakket");

  private final String field;

  Vorm(String field) {
    this.field = field;
  }

  /** Its name in settings and documents. */
  public String field() {
    return field;
  }

  public static Optional<Vorm> of(String field) {
    return Arrays.stream(values()).filter(vorm -> vorm.field.equals(field)).findFirst();
  }
}
