// SPDX-License-Identifier: Apache-2.0
/** The accounts in the files of Karaf's realm. */
@NullMarked
package digipoort.console.internal.accounts;

import org.jspecify.annotations.NullMarked;
