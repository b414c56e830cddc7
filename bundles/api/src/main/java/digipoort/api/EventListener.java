// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of every event, at least once, in order per delivery. Register it as a service with the
 * property {@value #ID}; its place in the stream is kept under that name, also while it is away.
 */
@ConsumerType
@FunctionalInterface
public interface EventListener {
  /** Service property: the durable name of the listener, 1 to 100 characters. Required. */
  String ID = "listener.id";

  /**
   * Called from one thread at a time. A normal return means that the event need not be told again.
   * Whatever it throws, the same event is told again later, before any later one.
   */
  void onEvent(Event event);
}
