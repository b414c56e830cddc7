// SPDX-License-Identifier: Apache-2.0
/** How an evidence file is laid out, chained, signed and checked. */
@NullMarked
package digipoort.evidence.internal;

import org.jspecify.annotations.NullMarked;
