// SPDX-License-Identifier: Apache-2.0
/**
 * The processes that a trial runs: the product, stopped wherever the trial says, and the simulator.
 */
@NullMarked
package digipoort.trials.product;

import org.jspecify.annotations.NullMarked;
