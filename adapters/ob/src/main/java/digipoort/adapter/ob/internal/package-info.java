// SPDX-License-Identifier: Apache-2.0
/** The adapter itself: which part does what with a submission. */
@NullMarked
package digipoort.adapter.ob.internal;

import org.jspecify.annotations.NullMarked;
