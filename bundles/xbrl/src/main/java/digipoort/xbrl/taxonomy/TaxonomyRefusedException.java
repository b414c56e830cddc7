// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import digipoort.api.DigipoortException;
import digipoort.api.Finding;
import org.jspecify.annotations.Nullable;

/** A taxonomy package, or an entry point of one, that cannot be used. */
public final class TaxonomyRefusedException extends DigipoortException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String reason;

  /**
   * @param file the package, or the file in it
   * @param line from 1, or 0 for the whole file
   * @param reason with the value and what was expected
   */
  public TaxonomyRefusedException(String file, int line, String reason, @Nullable Throwable cause) {
    super(file + (line > 0 ? ", line " + line : "") + ": " + reason, cause);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  /** The package, or the file in it. */
  public String file() {
    return file;
  }

  /** From 1, or 0 for the whole file. */
  public int line() {
    return line;
  }

  /** What is wrong with it, without file and line. */
  public String reason() {
    return reason;
  }

  /** For who wanted to use it. */
  public Finding finding() {
    return Finding.error("XBRL-TAXONOMY", "")
        .says(
            "De taxonomie is onbruikbaar: " + getMessage(),
            "The taxonomy cannot be used: " + getMessage())
        .todo(
            "Vervang het pakket in etc/digipoort/taxonomies door het officiële.",
            "Replace the package in etc/digipoort/taxonomies by the official one.")
        .build();
  }
}
