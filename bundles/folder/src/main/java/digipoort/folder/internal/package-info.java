// SPDX-License-Identifier: Apache-2.0
/** A folder as a channel. */
@NullMarked
package digipoort.folder.internal;

import org.jspecify.annotations.NullMarked;
