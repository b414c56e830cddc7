// SPDX-License-Identifier: Apache-2.0
/** References to secrets in the configurations of this product. */
@NullMarked
package digipoort.secrets.internal;

import org.jspecify.annotations.NullMarked;
