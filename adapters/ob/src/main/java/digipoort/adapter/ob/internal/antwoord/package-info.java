// SPDX-License-Identifier: Apache-2.0
/** What Digipoort and the Belastingdienst answered, in plain words. */
@NullMarked
package digipoort.adapter.ob.internal.antwoord;

import org.jspecify.annotations.NullMarked;
