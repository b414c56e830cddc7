// SPDX-License-Identifier: Apache-2.0
/** The HTTPS side of the simulator. */
@NullMarked
package digipoort.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
