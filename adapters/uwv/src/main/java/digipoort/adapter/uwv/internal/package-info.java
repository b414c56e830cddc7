// SPDX-License-Identifier: Apache-2.0
/** The adapter itself. */
@NullMarked
package digipoort.adapter.uwv.internal;

import org.jspecify.annotations.NullMarked;
