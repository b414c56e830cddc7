// SPDX-License-Identifier: Apache-2.0
/** Reading and checking requests, writing and signing answers: WUS 2.0, contract 1.2. */
@NullMarked
package digipoort.simulator.internal.wus;

import org.jspecify.annotations.NullMarked;
