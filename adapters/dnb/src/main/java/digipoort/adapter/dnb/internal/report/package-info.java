// SPDX-License-Identifier: Apache-2.0
/** Reports as they are: made or ready-made, with their taxonomy, and shown to people. */
@NullMarked
package digipoort.adapter.dnb.internal.report;

import org.jspecify.annotations.NullMarked;
