// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import java.util.HashMap;
import java.util.Map;

/** So many at a time, for each user and for all together. */
final class SlotQuota {
  private final int forAll;
  private final int forEach;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  SlotQuota(int forAll, int forEach) {
    this.forAll = forAll;
    this.forEach = forEach;
  }

  /**
   * Takes one; to be closed by the caller.
   *
   * @throws RefusedRequestException 429 when the user has all of theirs, 503 when none is left
   */
  synchronized Slot take(String user) throws RefusedRequestException {
    int own = taken.getOrDefault(user, 0);
    if (own >= forEach) {
      throw GateFindings.userBusy().exception();
    }
    if (all >= forAll) {
      throw GateFindings.busy().exception();
    }
    taken.put(user, own + 1);
    all++;
    return new Slot(user);
  }

  synchronized int inUse() {
    return all;
  }

  private synchronized void free(String user) {
    all--;
    taken.merge(user, -1, (before, less) -> before + less == 0 ? null : before + less);
  }

  /** One that is taken. */
  final class Slot implements AutoCloseable {
    private final String user;
    private boolean closed;

    private Slot(String user) {
      this.user = user;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        free(user);
      }
    }
  }
}
