// SPDX-License-Identifier: Apache-2.0
/** Who gets in, and who may see what. */
@NullMarked
package digipoort.access.internal;

import org.jspecify.annotations.NullMarked;
