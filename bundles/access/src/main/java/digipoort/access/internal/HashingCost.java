// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

/**
 * Makes a name that does not exist cost as much as a wrong password, so that nobody finds out by
 * the clock which names exist.
 */
@FunctionalInterface
interface HashingCost {
  /** After a failure: does the work that the realm saved because there is no such user. */
  void even(String realm, String name, char[] password);
}
