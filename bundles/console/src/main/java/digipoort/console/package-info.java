// SPDX-License-Identifier: Apache-2.0
/**
 * The accounts of people and programs at the doors of this runtime.
 *
 * <p>Starting points: {@link digipoort.console.UserAccounts} for what an administrator does with
 * them, {@link digipoort.console.UserFile} for a change of the file that keeps them.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.console;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
