// SPDX-License-Identifier: Apache-2.0
/** What a report must keep: the settings, the submission around it, the European filing rules. */
@NullMarked
package digipoort.adapter.dnb.internal.rules;

import org.jspecify.annotations.NullMarked;
