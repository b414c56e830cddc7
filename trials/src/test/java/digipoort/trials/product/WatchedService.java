// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.api.Bericht;
import digipoort.api.channel.Outcome;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.trials.Point;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A service of core; lets the harness stop the product before questions, and plants faults. */
final class WatchedService {
  private final Object core;
  private final WatchedStore store;
  private final Stops stops;
  private final Planted planted;
  private final ChannelTable channels;

  /**
   * @param core a channel, a source of statuses or both
   */
  WatchedService(
      Object core, WatchedStore store, Stops stops, Planted planted, ChannelTable channels) {
    this.core = core;
    this.store = store;
    this.stops = stops;
    this.planted = planted;
    this.channels = channels;
  }

  Object asService() {
    return Proxy.newProxyInstance(
        WatchedService.class.getClassLoader(),
        core.getClass().getInterfaces(),
        (proxy, method, arguments) -> call(method, arguments));
  }

  private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("statussen")) {
      if (store.asks()) {
        stops.at(Point.BEFORE_QUESTION);
      }
    } else if (method.getName().equals("processen")) {
      store.does(WatchedStore.Doing.RESOLVING);
      stops.at(Point.BEFORE_PROCESSEN);
    }
    Object result = invoke(method, arguments);
    return method.getName().equals("deliver")
        ? planted.outcome((Outcome) result, (Bericht) arguments[0], channels)
        : result;
  }

  private @Nullable Object invoke(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(core, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
