// SPDX-License-Identifier: Apache-2.0
/** From the files of a package to a taxonomy. */
@NullMarked
package digipoort.xbrl.internal.dts;

import org.jspecify.annotations.NullMarked;
