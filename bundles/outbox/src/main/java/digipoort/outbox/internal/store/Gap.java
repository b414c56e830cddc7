// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Kenmerk;
import digipoort.api.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kenmerk that was listed and could not be fetched.
 *
 * @param since the first failure
 * @param tries failures
 * @param due when to ask again; null when it was given up
 * @param trouble what the last failure was
 */
public record Gap(
    FeedKey key, Kenmerk kenmerk, Instant since, int tries, @Nullable Instant due, Text trouble) {}
