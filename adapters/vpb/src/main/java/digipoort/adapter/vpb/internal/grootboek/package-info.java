// SPDX-License-Identifier: Apache-2.0
/** A trial balance with RGS codes. */
@NullMarked
package digipoort.adapter.vpb.internal.grootboek;

import org.jspecify.annotations.NullMarked;
