// SPDX-License-Identifier: Apache-2.0
/**
 * What an adapter for a message type implements.
 *
 * <p>Starting points: {@link digipoort.api.adapter.Adapter} and {@link
 * digipoort.api.adapter.AdapterFor}.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
@NullMarked
package digipoort.api.adapter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
