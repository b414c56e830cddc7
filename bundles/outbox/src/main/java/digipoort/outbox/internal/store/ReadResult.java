// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Received.Readable;
import digipoort.api.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading.
 *
 * @param reader the adapter that was asked, or null
 * @param reads how often that one was asked
 * @param due when to ask again, or null
 */
public record ReadResult(
    Readable readable,
    @Nullable String reader,
    int reads,
    @Nullable Instant due,
    Text explanation,
    Text action) {}
