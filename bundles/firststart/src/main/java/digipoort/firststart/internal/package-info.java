// SPDX-License-Identifier: Apache-2.0
/** Makes the administrator's account at the first start of an installation. */
@NullMarked
package digipoort.firststart.internal;

import org.jspecify.annotations.NullMarked;
