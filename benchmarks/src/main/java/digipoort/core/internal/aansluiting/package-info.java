// SPDX-License-Identifier: Apache-2.0
/** What opens an aansluiting outside OSGi; in the package of core because it uses its insides. */
@NullMarked
package digipoort.core.internal.aansluiting;

import org.jspecify.annotations.NullMarked;
