// SPDX-License-Identifier: Apache-2.0
/** Fetches berichten, has them read, and offers them until they are acknowledged. */
@NullMarked
package digipoort.outbox.internal.inbox;

import org.jspecify.annotations.NullMarked;
