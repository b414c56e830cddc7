// SPDX-License-Identifier: Apache-2.0
/**
 * What Digipoort and the agency answered, in plain words.
 *
 * <p>Starting point: {@link digipoort.mapping.answer.Interpretation}.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.mapping.answer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
