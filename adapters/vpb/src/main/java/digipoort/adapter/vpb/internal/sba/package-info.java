// SPDX-License-Identifier: Apache-2.0
/** Assessments that were received. */
@NullMarked
package digipoort.adapter.vpb.internal.sba;

import org.jspecify.annotations.NullMarked;
