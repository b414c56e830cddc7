// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.trials.Point;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the harness stop the product just before and just after each change of its database. */
final class WatchedStore {
  /** What a thread is doing when it changes a delivery. */
  enum Doing {
    SENDING,
    ASKING,
    RESOLVING,
    OTHER
  }

  private static final Set<String> CHANGES =
      Set.of("insert", "claim", "change", "followClock", "moveCursor", "liftSuspension");

  private final Stops stops;
  private final ThreadLocal<Doing> doing = ThreadLocal.withInitial(() -> Doing.OTHER);

  WatchedStore(Stops stops) {
    this.stops = stops;
  }

  /** What this thread does from now until its next change. */
  void does(Doing what) {
    doing.set(what);
  }

  /** This thread asks for statuses. True when that is for their own sake, not about a doubt. */
  boolean asks() {
    boolean resolving = doing.get() == Doing.RESOLVING;
    if (!resolving) {
      does(Doing.ASKING);
    }
    return !resolving;
  }

  DeliveryStore around(DeliveryStore store) {
    return (DeliveryStore)
        Proxy.newProxyInstance(
            DeliveryStore.class.getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (proxy, method, arguments) -> call(store, method, arguments));
  }

  private @Nullable Object call(DeliveryStore store, Method method, Object[] arguments)
      throws Throwable {
    String name = method.getName();
    Doing now = doing.get();
    if (CHANGES.contains(name)) {
      doing.remove();
      before(name, now).ifPresent(stops::at);
      stops.change();
    } else if (name.equals("bericht")) {
      does(Doing.SENDING);
    }
    Object result = invoke(store, method, arguments);
    if (!Optional.empty().equals(result) && !Boolean.FALSE.equals(result)) {
      after(name, now).ifPresent(stops::at);
    }
    return result;
  }

  private static Optional<Point> before(String name, Doing now) {
    return switch (name) {
      case "insert" -> Optional.of(Point.BEFORE_INSERT);
      case "claim" -> Optional.of(Point.BEFORE_CLAIM);
      case "moveCursor" -> Optional.of(Point.AFTER_EVENT);
      case "change" -> before(now);
      default -> Optional.empty();
    };
  }

  private static Optional<Point> after(String name, Doing now) {
    return switch (name) {
      case "insert" -> Optional.of(Point.AFTER_INSERT);
      case "claim" -> Optional.of(Point.AFTER_CLAIM);
      case "holds" -> Optional.of(Point.BEFORE_FIRST_BYTE);
      case "moveCursor" -> Optional.of(Point.AFTER_CURSOR);
      case "change" -> after(now);
      default -> Optional.empty();
    };
  }

  private static Optional<Point> before(Doing now) {
    return switch (now) {
      case SENDING -> Optional.of(Point.BEFORE_OUTCOME);
      case ASKING -> Optional.of(Point.BEFORE_STATUSES);
      case RESOLVING -> Optional.of(Point.BEFORE_RESOLUTION);
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<Point> after(Doing now) {
    return switch (now) {
      case SENDING -> Optional.of(Point.AFTER_OUTCOME);
      case ASKING -> Optional.of(Point.AFTER_STATUSES);
      case RESOLVING -> Optional.of(Point.AFTER_RESOLUTION);
      case OTHER -> Optional.empty();
    };
  }

  private @Nullable Object invoke(DeliveryStore store, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
