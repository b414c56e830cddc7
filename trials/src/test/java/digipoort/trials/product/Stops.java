// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.api.StorageException;
import digipoort.trials.Point;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stops the product where the harness asked for it, until the harness lets it go on. */
final class Stops {
  private static final int PATIENCE_SECONDS = 60;

  private final Speaker speaker;
  private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(8);
  private @Nullable Point wanted;
  private int left;
  private volatile boolean failing;

  Stops(Speaker speaker) {
    this.speaker = speaker;
  }

  /** Stops at a point when it is passed for this time, counted from now. */
  synchronized void want(Point point, int time) {
    answers.clear();
    wanted = point;
    left = time;
  }

  synchronized void wantNone() {
    wanted = null;
    answers.offer("on");
  }

  /** Every change of the database fails. */
  void fail(boolean all) {
    failing = all;
  }

  void answer(String how) {
    answers.offer(how);
  }

  /**
   * Passes a point, or stops there until the harness has done what it wanted.
   *
   * @throws StorageException when the harness wants it so
   */
  void at(Point point) {
    if (isWanted(point)) {
      speaker.say("at " + point);
      try {
        if ("fail".equals(answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))) {
          throw failure();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Before every change of the database.
   *
   * @throws StorageException while it fails
   */
  void change() {
    if (failing) {
      throw failure();
    }
  }

  private static StorageException failure() {
    return new StorageException("The database failed, as wanted", new IOException("trial"));
  }

  private synchronized boolean isWanted(Point point) {
    if (point != wanted || --left > 0) {
      return false;
    }
    wanted = null;
    return true;
  }
}
