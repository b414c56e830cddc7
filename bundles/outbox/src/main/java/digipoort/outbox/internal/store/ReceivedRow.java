// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Received;
import org.jspecify.annotations.Nullable;

/**
 * A received bericht with what only the inbox needs to know.
 *
 * @param seq counts up in the order in which they were stored
 * @param reader the adapter that was asked last to read it, or null
 * @param reads how often that one was asked
 */
public record ReceivedRow(long seq, Received received, @Nullable String reader, int reads) {}
