// SPDX-License-Identifier: Apache-2.0
/**
 * Trials with faults: the product in a process of its own, the simulator in another, and everything
 * that can go wrong between and around them. See docs/fault-matrix.md.
 */
@NullMarked
package digipoort.trials;

import org.jspecify.annotations.NullMarked;
