// SPDX-License-Identifier: Apache-2.0
/** The figures of an ERP: read, rounded, summed and compared. */
@NullMarked
package digipoort.adapter.vpb.internal.figures;

import org.jspecify.annotations.NullMarked;
