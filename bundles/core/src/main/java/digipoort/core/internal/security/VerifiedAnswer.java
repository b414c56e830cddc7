// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An answer that may be used: signed by whom we trust, or an unsigned fault.
 *
 * @param body the very Body element that was checked
 * @param signer subject of the signer's certificate, or null for an unsigned fault
 * @param created of its signed Timestamp, or null for an unsigned fault
 * @param fault the fault, when that is what it is
 */
public record VerifiedAnswer(
    Element body, @Nullable String signer, @Nullable Instant created, Optional<SoapFault> fault) {}
