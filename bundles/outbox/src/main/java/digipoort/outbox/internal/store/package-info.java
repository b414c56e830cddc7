// SPDX-License-Identifier: Apache-2.0
/** Deliveries, attempts, statussen and events as rows; the only place with SQL. */
@NullMarked
package digipoort.outbox.internal.store;

import org.jspecify.annotations.NullMarked;
