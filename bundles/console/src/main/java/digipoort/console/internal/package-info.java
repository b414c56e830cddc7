// SPDX-License-Identifier: Apache-2.0
/** What the shell over SSH is for who is not the administrator: commands, and no language. */
@NullMarked
package digipoort.console.internal;

import org.jspecify.annotations.NullMarked;
