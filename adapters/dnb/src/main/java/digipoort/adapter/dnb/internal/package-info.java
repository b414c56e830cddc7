// SPDX-License-Identifier: Apache-2.0
/** The adapter itself. */
@NullMarked
package digipoort.adapter.dnb.internal;

import org.jspecify.annotations.NullMarked;
