// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pace of each aansluiting. */
final class Paces {
  private static final Backoff AFTER_TROUBLE =
      Backoff.parse("trouble", "initial=2s,factor=2,max=5m,jitter=0.2");

  private final Map<String, Pace> paces = new ConcurrentHashMap<>();
  private final int rate;

  Paces(int rate) {
    this.rate = rate;
  }

  Pace of(String aansluiting) {
    return paces.computeIfAbsent(aansluiting, name -> new Pace(rate, AFTER_TROUBLE));
  }

  /** A person wants to see something happen. */
  void hurry() {
    paces.values().forEach(Pace::hurry);
  }
}
