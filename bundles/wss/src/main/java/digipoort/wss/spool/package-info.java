// SPDX-License-Identifier: Apache-2.0
/** Octets on their way that are never forced into memory. */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.wss.spool;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
