// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.Text;

/** A part of an instance that cannot be understood. */
final class UnclearException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  UnclearException(String nl, String en) {
    super(en);
    this.reason = new Text(nl, en);
  }

  /** What was found, and what was expected instead. */
  UnclearException(String found, Text expected) {
    this(
        Shortened.of(found) + " (verwacht: " + expected.nl() + ")",
        Shortened.of(found) + " (expected: " + expected.en() + ")");
  }

  Text reason() {
    return reason;
  }
}
