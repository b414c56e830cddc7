// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of every received bericht, at least once, in order of arrival, and again from time to
 * time until it is acknowledged ({@link Inbox#acknowledge}). Register it as a service with the
 * property {@value EventListener#ID}; its place in the stream is kept under that name, also while
 * it is away.
 */
@ConsumerType
@FunctionalInterface
public interface ReceivedListener {
  /**
   * Called from one thread at a time. A normal return means that it was told, not that it is
   * acknowledged. Whatever it throws, the same bericht is told again later.
   */
  void onReceived(Received received);
}
