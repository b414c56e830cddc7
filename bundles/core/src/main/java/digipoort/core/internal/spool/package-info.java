// SPDX-License-Identifier: Apache-2.0
/** Octets on their way that are never forced into memory. */
@NullMarked
package digipoort.core.internal.spool;

import org.jspecify.annotations.NullMarked;
