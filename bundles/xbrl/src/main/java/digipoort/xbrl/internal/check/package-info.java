// SPDX-License-Identifier: Apache-2.0
/** Rules that need a taxonomy, one kind per class. */
@NullMarked
package digipoort.xbrl.internal.check;

import org.jspecify.annotations.NullMarked;
