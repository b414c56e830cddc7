// SPDX-License-Identifier: Apache-2.0
/** Makes the administrator's account at the first start, and says when a start is complete. */
@NullMarked
package digipoort.firststart.internal;

import org.jspecify.annotations.NullMarked;
