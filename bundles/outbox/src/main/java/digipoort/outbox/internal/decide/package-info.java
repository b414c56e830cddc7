// SPDX-License-Identifier: Apache-2.0
/** What a person may decide about a delivery in each state, and what it does. */
@NullMarked
package digipoort.outbox.internal.decide;

import org.jspecify.annotations.NullMarked;
