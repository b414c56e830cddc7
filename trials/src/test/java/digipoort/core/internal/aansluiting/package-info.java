// SPDX-License-Identifier: Apache-2.0
/** Runs the aansluitingen of core without OSGi; in its package because it uses its insides. */
@NullMarked
package digipoort.core.internal.aansluiting;

import org.jspecify.annotations.NullMarked;
