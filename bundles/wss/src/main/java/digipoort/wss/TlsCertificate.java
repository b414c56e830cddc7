// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

/**
 * Whether answers may be signed with the key of the TLS server that brought them: whoever breaks
 * into that server could then sign what was never said.
 */
public enum TlsCertificate {
  /** As the conformance stub did before 2026. */
  ALLOWED,
  REFUSED
}
