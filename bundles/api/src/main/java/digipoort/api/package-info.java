// SPDX-License-Identifier: Apache-2.0
/**
 * What an ERP, an operator and a door see: submissions go in, deliveries and events come out.
 *
 * <p>Starting points: {@link digipoort.api.Outbox} to submit and to look, {@link
 * digipoort.api.Operations} for what a person decides, {@link digipoort.api.EventListener} to be
 * told. Contracts only: JDK types, no implementation of the exchange itself.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
@NullMarked
package digipoort.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
