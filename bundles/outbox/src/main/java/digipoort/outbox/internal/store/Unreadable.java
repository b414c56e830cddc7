// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Text;

/**
 * Why contents cannot be read.
 *
 * @param passes whether that is over by itself when a key is put in its place
 * @param todo what to do
 */
public record Unreadable(boolean passes, Text why, Text todo) {}
