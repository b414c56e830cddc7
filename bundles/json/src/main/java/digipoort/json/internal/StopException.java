// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.api.Finding;
import java.io.IOException;

/** Reading on makes no sense or is not safe. */
final class StopException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  StopException(Finding finding) {
    super(finding.text().en());
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }

  static StopException limit(String code, String pointer, String nl, String en) {
    return new StopException(
        Finding.error(code, pointer)
            .says(nl, en)
            .todo("Maak het kleiner of splits het.", "Make it smaller or split it.")
            .build());
  }
}
