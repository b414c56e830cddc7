// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

/** A command did not do what was asked; the shell shows the message and the exit status is 1. */
final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailedException(String message) {
    super(message);
  }
}
