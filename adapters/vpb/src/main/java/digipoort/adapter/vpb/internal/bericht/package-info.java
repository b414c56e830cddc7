// SPDX-License-Identifier: Apache-2.0
/** The XBRL instance that a message becomes, whatever its facts come from. */
@NullMarked
package digipoort.adapter.vpb.internal.bericht;

import org.jspecify.annotations.NullMarked;
