// SPDX-License-Identifier: Apache-2.0
/** How the doors are put at an address, which address that is, and whether they answer there. */
@NullMarked
package digipoort.remote.internal.serving;

import org.jspecify.annotations.NullMarked;
