// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An answer that may be used: signed by whom we trust, or an unsigned fault.
 *
 * @param body the very Body element that was checked
 * @param certificate of the signer, or null for an unsigned fault
 * @param action what it says it is; empty when it does not say
 * @param created of its signed Timestamp, or null for an unsigned fault
 * @param fault the fault, when that is what it is
 */
public record VerifiedAnswer(
    Element body,
    @Nullable X509Certificate certificate,
    String action,
    @Nullable Instant created,
    Optional<SoapFault> fault) {
  /** Subject of the signer's certificate, or null for an unsigned fault. */
  public @Nullable String signer() {
    return certificate == null ? null : Certificates.subjectName(certificate);
  }
}
