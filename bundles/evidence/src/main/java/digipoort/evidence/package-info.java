// SPDX-License-Identifier: Apache-2.0
/**
 * The evidence of one delivery as one file: what was sent and received as it went over the wire,
 * with a chain of digests and a signature, and the check of such a file.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.evidence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
