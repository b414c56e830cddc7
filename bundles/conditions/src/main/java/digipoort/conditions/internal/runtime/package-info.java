// SPDX-License-Identifier: Apache-2.0
/** What this room sees for itself: the runtime, the machine and the configuration. */
@NullMarked
package digipoort.conditions.internal.runtime;

import org.jspecify.annotations.NullMarked;
