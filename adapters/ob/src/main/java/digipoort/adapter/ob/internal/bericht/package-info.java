// SPDX-License-Identifier: Apache-2.0
/** From a submission to a message: what is the same for every message type served here. */
@NullMarked
package digipoort.adapter.ob.internal.bericht;

import org.jspecify.annotations.NullMarked;
