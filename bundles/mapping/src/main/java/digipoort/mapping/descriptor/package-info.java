// SPDX-License-Identifier: Apache-2.0
/**
 * Descriptor files: what a message type is in one taxonomy year, as data.
 *
 * <p>Starting points: {@link digipoort.mapping.descriptor.Descriptors} for the shipped files and
 * those of the operator, {@link digipoort.mapping.descriptor.DescriptorFile} to read one strictly.
 */
@Export
@Version("0.1.0")
@NullMarked
package digipoort.mapping.descriptor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
