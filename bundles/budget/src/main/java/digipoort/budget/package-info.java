// SPDX-License-Identifier: Apache-2.0
/**
 * What reading something from outside may cost, and readers that keep to it.
 *
 * <p>Starting points: {@link digipoort.budget.ReadingLimits} for what is allowed where, {@link
 * digipoort.budget.ReadingBudget} for the one account of a call, {@link
 * digipoort.budget.BoundedXml} and {@link digipoort.budget.BoundedZip} to read. No other room makes
 * an XML parser or opens a zip file by itself.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.budget;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
