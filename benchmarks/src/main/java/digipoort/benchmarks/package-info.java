// SPDX-License-Identifier: Apache-2.0
/** Measurements: they print what they measured, and assert nothing. Start them with ./run. */
@NullMarked
package digipoort.benchmarks;

import org.jspecify.annotations.NullMarked;
