// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request is not served; thrown also while its body is read. */
public final class RefusedRequestException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;

  private final transient DoorRefusal refusal;

  RefusedRequestException(DoorRefusal refusal) {
    super(refusal.findings().get(0).text().en());
    this.refusal = refusal;
  }

  public DoorRefusal refusal() {
    return refusal;
  }

  /** The refusal that an exception comes from, or null. */
  public static @Nullable DoorRefusal in(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (cause instanceof RefusedRequestException refused) {
        return refused.refusal();
      }
      cause = cause.getCause();
    }
    return null;
  }
}
