// SPDX-License-Identifier: Apache-2.0
/**
 * A Digipoort (WUS 2.0 for businesses, contract 1.2) that answers, refuses, stalls and lies: for
 * tests, for demonstrations and for trying out a client of any make.
 *
 * <p>Starting points: {@link digipoort.simulator.Simulator} in a test, {@link
 * digipoort.simulator.Main} on the command line.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.simulator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
