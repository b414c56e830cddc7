// SPDX-License-Identifier: Apache-2.0
/** The filing rules one by one. */
@NullMarked
package digipoort.xbrl.internal;

import org.jspecify.annotations.NullMarked;
