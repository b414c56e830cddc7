// SPDX-License-Identifier: Apache-2.0
/** How a report becomes XML, and XML a report: mapping profiles and their schemas. */
@NullMarked
package digipoort.adapter.uwv.internal.profiel;

import org.jspecify.annotations.NullMarked;
