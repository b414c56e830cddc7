// SPDX-License-Identifier: Apache-2.0
/** From the figures of an ERP to a message. */
@NullMarked
package digipoort.adapter.ob.internal.aangifte;

import org.jspecify.annotations.NullMarked;
