// SPDX-License-Identifier: Apache-2.0
/** The one list of what is the matter, and what this room itself sees of the runtime. */
@NullMarked
package digipoort.conditions.internal;

import org.jspecify.annotations.NullMarked;
