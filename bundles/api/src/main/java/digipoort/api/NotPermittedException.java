// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/** The actor lacks a role. What lies outside its scope is not refused but simply not found. */
public final class NotPermittedException extends DigipoortException {
  private static final long serialVersionUID = 1L;

  public NotPermittedException(String actor, Role missing) {
    super("'" + actor + "' may not do this (expected: role " + missing.realmName() + ")", null);
  }
}
