// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import digipoort.api.DigipoortException;
import org.jspecify.annotations.Nullable;

/** A descriptor that is not used; the message names file, line and reason. */
public final class BrokenDescriptorException extends DigipoortException {
  private static final long serialVersionUID = 1L;

  public BrokenDescriptorException(
      String file, int line, String reason, @Nullable Throwable cause) {
    super("descriptor " + file + ", line " + line + ": " + reason, cause);
  }
}
