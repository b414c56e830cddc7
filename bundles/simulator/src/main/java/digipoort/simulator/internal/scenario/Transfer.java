// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.time.Duration;

/**
 * How an answer travels.
 *
 * @param silent whether it never comes
 * @param delay how long it waits before its first byte
 * @param spread how long its bytes take
 * @param percent how much of it comes before the connection is cut; 100 when it is not cut
 */
public record Transfer(boolean silent, Duration delay, Duration spread, int percent) {
  /** At once and whole. */
  public static final Transfer NORMAL = new Transfer(false, Duration.ZERO, Duration.ZERO, 100);

  Transfer withSilence() {
    return new Transfer(true, delay, spread, percent);
  }

  Transfer withDelay(Duration time) {
    return new Transfer(silent, time, spread, percent);
  }

  Transfer withSpread(Duration time) {
    return new Transfer(silent, delay, time, percent);
  }

  Transfer withPercent(int part) {
    return new Transfer(silent, delay, spread, part);
  }
}
