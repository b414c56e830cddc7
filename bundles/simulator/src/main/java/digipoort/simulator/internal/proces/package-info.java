// SPDX-License-Identifier: Apache-2.0
/** What the simulator knows: accepted deliveries, their statuses and the scenarios. */
@NullMarked
package digipoort.simulator.internal.proces;

import org.jspecify.annotations.NullMarked;
