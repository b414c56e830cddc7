// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.Finding;

/** Says that something is not as it was written. */
final class Objection {
  private Objection() {}

  static Finding of(String code, String where, String found, String expected) {
    String place = where.isEmpty() ? "zip" : where;
    return Finding.error(code, where)
        .says(
            place + ": gevonden: " + found + "; verwacht: " + expected + ".",
            place + ": found: " + found + "; expected: " + expected + ".")
        .todo(
            "Vertrouw dit bestand niet; exporteer het opnieuw: digipoort:delivery-export ID.",
            "Do not rely on this file; export it again: digipoort:delivery-export ID.")
        .build();
  }
}
