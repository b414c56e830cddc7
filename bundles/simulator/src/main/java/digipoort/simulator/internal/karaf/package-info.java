// SPDX-License-Identifier: Apache-2.0
/** The simulator as an OSGi component. */
@NullMarked
package digipoort.simulator.internal.karaf;

import org.jspecify.annotations.NullMarked;
