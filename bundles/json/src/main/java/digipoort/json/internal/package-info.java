// SPDX-License-Identifier: Apache-2.0
/** Parsing within limits, the fields of a submission, and the fields of what is written. */
@NullMarked
package digipoort.json.internal;

import org.jspecify.annotations.NullMarked;
