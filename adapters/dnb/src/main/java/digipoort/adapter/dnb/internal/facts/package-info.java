// SPDX-License-Identifier: Apache-2.0
/** From the fact list of an ERP to an XBRL instance. */
@NullMarked
package digipoort.adapter.dnb.internal.facts;

import org.jspecify.annotations.NullMarked;
