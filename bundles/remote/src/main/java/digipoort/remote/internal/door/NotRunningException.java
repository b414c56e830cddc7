// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

/** What a door leads to is not running now. */
public final class NotRunningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotRunningException() {
    super("the outbox is not running");
  }
}
