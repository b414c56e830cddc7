// SPDX-License-Identifier: Apache-2.0
/** Keys, certificates and revocation lists of the simulator, all marked TEST. */
@NullMarked
package digipoort.simulator.internal.pki;

import org.jspecify.annotations.NullMarked;
