// SPDX-License-Identifier: Apache-2.0
/** Who may come in, as whom, with how much. */
@NullMarked
package digipoort.remote.internal.door;

import org.jspecify.annotations.NullMarked;
