// SPDX-License-Identifier: Apache-2.0
/**
 * Finds out whether Digipoort has a delivery of which no verified answer came. Pure but for the
 * questions themselves: what is seen is weighed without a clock of our own, a store or a state.
 */
@NullMarked
package digipoort.outbox.internal.doubt;

import org.jspecify.annotations.NullMarked;
