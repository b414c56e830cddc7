// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

/**
 * Where a request comes from.
 *
 * @param door at which it knocks
 * @param peer address of the other end of the connection; empty when not known
 * @param forwardedFor the header X-Forwarded-For; empty when there is none
 */
public record DoorCaller(String door, String peer, String forwardedFor) {}
