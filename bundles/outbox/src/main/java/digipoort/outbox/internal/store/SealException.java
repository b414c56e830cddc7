// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.StorageException;
import digipoort.api.Text;
import java.util.Optional;

/** What was encrypted cannot be read, or what must be encrypted cannot be. */
final class SealException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Unreadable unreadable;

  private SealException(Unreadable unreadable) {
    super(unreadable.why().en() + " " + unreadable.todo().en());
    this.unreadable = unreadable;
  }

  /** As every store says it. */
  static StorageException of(boolean passes, Text why, Text todo) {
    SealException cause = new SealException(new Unreadable(passes, why, todo));
    return new StorageException(cause.getMessage(), cause);
  }

  /** Why, when that is it. */
  static Optional<Unreadable> in(StorageException e) {
    return e.getCause() instanceof SealException seal
        ? Optional.of(seal.unreadable)
        : Optional.empty();
  }
}
