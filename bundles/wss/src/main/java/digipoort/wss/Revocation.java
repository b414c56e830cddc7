// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

/** What is done about revoked certificates (Digikoppeling PKI002-004). */
public enum Revocation {
  /** CRLs are not looked at. */
  OFF,
  /** A certificate on a CRL is refused; a missing or old CRL is not held against anyone. */
  SOFT,
  /** Every certificate must be covered by a valid CRL. */
  HARD
}
