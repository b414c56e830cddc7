// SPDX-License-Identifier: Apache-2.0
/** What is kept of deliveries, for how long, and how it is handed to others. */
@NullMarked
package digipoort.outbox.internal.archive;

import org.jspecify.annotations.NullMarked;
