// SPDX-License-Identifier: Apache-2.0
/**
 * How the outbox reaches the government, without knowing how.
 *
 * <p>Starting points: {@link digipoort.api.channel.Channel}, which delivers; {@link
 * digipoort.api.channel.StatusSource}, which tells what became of it.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
@NullMarked
package digipoort.api.channel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
