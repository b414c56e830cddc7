// SPDX-License-Identifier: Apache-2.0
/**
 * Signed SOAP messages as Digipoort and we exchange them: reading one within limits, who signed it,
 * and whether it may be used. The same rules hold for an answer on the wire and for one kept as
 * evidence (see docs/adr/0028).
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.wss;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
