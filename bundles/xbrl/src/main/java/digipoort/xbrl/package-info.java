// SPDX-License-Identifier: Apache-2.0
/**
 * Writes XBRL instances, reads them back and checks them by the SBR filing rules (FR-NL).
 *
 * <p>Starting points: {@link digipoort.xbrl.Instance} and {@link digipoort.xbrl.InstanceWriter} to
 * write, {@link digipoort.xbrl.InstanceReader} to read, {@link digipoort.xbrl.FilingRules} to check
 * octets, {@link digipoort.xbrl.CharacterRule} for text that has to fit, {@link
 * digipoort.xbrl.XmlNode} to read XML from outside safely.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.xbrl;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
