// SPDX-License-Identifier: Apache-2.0
/** What measures the store; in its package because it uses its insides. */
@NullMarked
package digipoort.outbox.internal.store;

import org.jspecify.annotations.NullMarked;
