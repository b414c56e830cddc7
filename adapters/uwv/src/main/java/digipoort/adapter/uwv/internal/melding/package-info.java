// SPDX-License-Identifier: Apache-2.0
/** One report: read from a document, checked, and shown. */
@NullMarked
package digipoort.adapter.uwv.internal.melding;

import org.jspecify.annotations.NullMarked;
