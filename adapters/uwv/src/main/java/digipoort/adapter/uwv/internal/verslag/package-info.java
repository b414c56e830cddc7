// SPDX-License-Identifier: Apache-2.0
/** What UWV says came of a report. */
@NullMarked
package digipoort.adapter.uwv.internal.verslag;

import org.jspecify.annotations.NullMarked;
