// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON form of what goes in and what comes out, the same at every door.
 *
 * <p>Starting points: {@link digipoort.json.SubmissionReader} for what an ERP hands over, {@link
 * digipoort.json.JsonWriter} for what it is told.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
@NullMarked
package digipoort.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
