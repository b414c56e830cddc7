// SPDX-License-Identifier: Apache-2.0
/** What a report to UWV may hold: fields, groups, code lists and rules, all of it data. */
@NullMarked
package digipoort.adapter.uwv.internal.model;

import org.jspecify.annotations.NullMarked;
