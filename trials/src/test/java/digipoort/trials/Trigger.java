// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

/** Fires once, when so many bytes of what it waits for have passed since it was set. */
final class Trigger {
  /** More than what precedes an answer on a connection that stands, less than any request. */
  private static final long REQUEST_BYTES = 3_000;

  private final Point.Wire wire;
  private final boolean up;
  private final Runnable action;
  private long left;
  private long sent;
  private boolean fired;

  /**
   * @param bytes that still pass
   * @param handshakeUp for a handshake: whether those to Digipoort are counted
   */
  Trigger(Point.Wire wire, long bytes, boolean handshakeUp, Runnable action) {
    this.wire = wire;
    this.action = action;
    up = wire == Point.Wire.REQUEST || (wire == Point.Wire.HANDSHAKE && handshakeUp);
    left = wire == Point.Wire.ANSWERED ? 0 : bytes;
  }

  /** How many of these bytes pass before it fires, or -1 when it does not fire among them. */
  synchronized int within(boolean upwards, int length) {
    if (upwards) {
      sent += length;
    }
    boolean answer = wire == Point.Wire.ANSWERED || wire == Point.Wire.ANSWER;
    if (fired || upwards != up || (answer && sent < REQUEST_BYTES)) {
      return -1;
    }
    if (left > length || (left == length && left > 0)) {
      left -= length;
      return -1;
    }
    fired = true;
    return (int) left;
  }

  void fire() {
    action.run();
  }
}
