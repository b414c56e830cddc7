// SPDX-License-Identifier: Apache-2.0
/** A Digipoort that gives hostile answers, for tests of a real aansluiting, also inside Karaf. */
@NullMarked
package digipoort.core.hostile;

import org.jspecify.annotations.NullMarked;
