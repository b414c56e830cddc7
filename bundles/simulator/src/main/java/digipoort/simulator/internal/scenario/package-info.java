// SPDX-License-Identifier: Apache-2.0
/** What the simulator does on request, read from data files: see docs/simulator.md. */
@NullMarked
package digipoort.simulator.internal.scenario;

import org.jspecify.annotations.NullMarked;
