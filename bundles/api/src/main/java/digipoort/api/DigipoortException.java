// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.jspecify.annotations.Nullable;

/**
 * A breakdown: something that should have worked did not. What is merely refused is a value, never
 * an exception.
 */
public abstract class DigipoortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected DigipoortException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
