// SPDX-License-Identifier: Apache-2.0
/** From configuration files to channels, and what is wrong with those that are not. */
@NullMarked
package digipoort.core.internal.aansluiting;

import org.jspecify.annotations.NullMarked;
