// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.outbox.internal.store.DeliveryStore;
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
    return (DeliveryStore)
        Proxy.newProxyInstance(
            DeliveryStore.class.getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (proxy, method, arguments) -> call(store, method, arguments));
  }

  private synchronized Object call(DeliveryStore store, Method method, Object[] arguments)
      throws Throwable {
    boolean counts = POINTS.contains(method.getName());
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
