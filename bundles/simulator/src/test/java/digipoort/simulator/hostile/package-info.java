// SPDX-License-Identifier: Apache-2.0
/**
 * Requests that a Digipoort must refuse, for tests of whoever runs a simulator. Needs nothing but
 * the JDK and the folder with the simulator's certificates.
 *
 * <p>Starting points: {@link digipoort.simulator.hostile.HostileRequests} makes them, {@link
 * digipoort.simulator.hostile.AttackClient} sends them.
 */
@NullMarked
package digipoort.simulator.hostile;

import org.jspecify.annotations.NullMarked;
