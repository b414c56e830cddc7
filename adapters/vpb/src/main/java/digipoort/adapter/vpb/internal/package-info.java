// SPDX-License-Identifier: Apache-2.0
/** The adapter itself. */
@NullMarked
package digipoort.adapter.vpb.internal;

import org.jspecify.annotations.NullMarked;
