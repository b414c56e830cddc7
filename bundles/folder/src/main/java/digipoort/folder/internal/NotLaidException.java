// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import java.io.IOException;

/** Nothing was laid down; trying again is safe. */
final class NotLaidException extends Exception {
  private static final long serialVersionUID = 1L;

  NotLaidException(IOException cause) {
    super(cause);
  }
}
