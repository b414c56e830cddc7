// SPDX-License-Identifier: Apache-2.0
/** The commands of the scope {@code digipoort}, and what they print. */
@NullMarked
package digipoort.shell.internal;

import org.jspecify.annotations.NullMarked;
