// SPDX-License-Identifier: Apache-2.0
/**
 * XBRL instances on their way out: ready-made ones, and the check by an installed taxonomy.
 *
 * <p>Starting points: {@link digipoort.mapping.instance.ReadyInstance} and {@link
 * digipoort.mapping.instance.TaxonomyCheck}.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.mapping.instance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
