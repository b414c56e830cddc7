// SPDX-License-Identifier: Apache-2.0
/**
 * XBRL Taxonomy Packages as data, and instances checked by them.
 *
 * <p>Starting points: {@link digipoort.xbrl.taxonomy.Taxonomies} (the packages that the operator
 * installed), {@link digipoort.xbrl.taxonomy.Taxonomy} (one entry point: concepts, labels,
 * presentation, cubes), {@link digipoort.xbrl.taxonomy.InstanceCheck}. Everything is immutable and
 * may be shared between threads. Nothing is ever fetched from the network.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.xbrl.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
