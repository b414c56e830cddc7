// SPDX-License-Identifier: Apache-2.0
/** What is known of each taxonomy year, read from data. */
@NullMarked
package digipoort.adapter.ob.internal.descriptor;

import org.jspecify.annotations.NullMarked;
