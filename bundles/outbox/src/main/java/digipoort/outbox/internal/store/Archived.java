// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.evidence.RawAnswer;
import java.util.List;
import java.util.SortedMap;

/**
 * What is kept of one delivery besides its history.
 *
 * @param purged whether its contents were removed
 * @param described whether digests and lengths of its contents are still there
 * @param statusAnswers the answers that brought its statuses, oldest first
 * @param software names and versions of what made it
 */
public record Archived(
    boolean purged,
    boolean described,
    List<RawAnswer> statusAnswers,
    SortedMap<String, String> software) {}
