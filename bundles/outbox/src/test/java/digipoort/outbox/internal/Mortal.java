// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.FeedStore;
import digipoort.outbox.internal.store.ReceivedStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A process that dies at a chosen call to the store, just before or just after it took effect. Only
 * calls that change something count, and the check of a claim: dying at another is the same as
 * dying after the one before it.
 */
final class Mortal {
  /** The process is gone. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death() {
      super("dead", null, false, false);
    }
  }

  private static final Set<String> POINTS =
      Set.of("insert", "claim", "change", "followClock", "moveCursor", "holds");

  private static final Set<String> INBOX_POINTS =
      Set.of(
          "insert",
          "keep",
          "readAgain",
          "followClock",
          "acknowledge",
          "claim",
          "renew",
          "reached",
          "failed",
          "close");

  private final int at;
  private final boolean after;
  private int calls;
  private boolean dead;

  private Mortal(int at, boolean after) {
    this.at = at;
    this.after = after;
  }

  static Mortal dyingAt(int call, boolean after) {
    return new Mortal(call, after);
  }

  boolean isDead() {
    return dead;
  }

  DeliveryStore over(DeliveryStore store) {
    return over(DeliveryStore.class, store, POINTS);
  }

  ReceivedStore over(ReceivedStore store) {
    return over(ReceivedStore.class, store, INBOX_POINTS);
  }

  FeedStore over(FeedStore store) {
    return over(FeedStore.class, store, INBOX_POINTS);
  }

  private <T> T over(Class<T> type, T store, Set<String> points) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(store, points, method, arguments)));
  }

  private synchronized Object call(
      Object store, Set<String> points, Method method, Object[] arguments) throws Throwable {
    boolean counts = points.contains(method.getName());
    boolean last = counts && ++calls == at;
    if (dead || (last && !after)) {
      dead = true;
      throw new Death();
    }
    try {
      Object result = method.invoke(store, arguments);
      if (last) {
        dead = true;
        throw new Death();
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
