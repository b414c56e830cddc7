// SPDX-License-Identifier: Apache-2.0
/** The adapters, channels and listeners that are there now; they come and go at any moment. */
@NullMarked
package digipoort.outbox.internal.table;

import org.jspecify.annotations.NullMarked;
