// SPDX-License-Identifier: Apache-2.0
/**
 * From the figures of an ERP to a bericht: what the adapters share.
 *
 * <p>Starting points: {@link digipoort.mapping.FieldText} and {@link digipoort.mapping.Euros} for
 * values that have to fit, {@link digipoort.mapping.Elfproef}, {@link digipoort.mapping.Periods},
 * {@link digipoort.mapping.Uncertain} for what has to be confirmed before production, {@link
 * digipoort.mapping.Findings} for the order in which findings are shown.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.mapping;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
