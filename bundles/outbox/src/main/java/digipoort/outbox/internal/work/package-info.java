// SPDX-License-Identifier: Apache-2.0
/** What happens to a delivery after it is stored: one loop, one class per step. */
@NullMarked
package digipoort.outbox.internal.work;

import org.jspecify.annotations.NullMarked;
