// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

/** A data file that cannot be used; the message names file, line and reason. */
public final class BrokenFileException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenFileException(String file, int line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }
}
