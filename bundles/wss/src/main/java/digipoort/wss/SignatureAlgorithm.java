// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

/** How requests are signed. */
public enum SignatureAlgorithm {
  /** The default. */
  RSA_SHA256(
      "RSA-SHA256",
      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      "http://www.w3.org/2001/04/xmlenc#sha256",
      "SHA-256"),
  /** What the published contract says; only by a deliberate setting. */
  RSA_SHA1(
      "RSA-SHA1",
      "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
      "http://www.w3.org/2000/09/xmldsig#sha1",
      "SHA-1");

  private final String label;
  private final String signatureUri;
  private final String digestUri;
  private final String digest;

  SignatureAlgorithm(String label, String signatureUri, String digestUri, String digest) {
    this.label = label;
    this.signatureUri = signatureUri;
    this.digestUri = digestUri;
    this.digest = digest;
  }

  /** As written in a configuration. */
  public String label() {
    return label;
  }

  /** Of the signature value. */
  public String signatureUri() {
    return signatureUri;
  }

  /** Of the digests. */
  public String digestUri() {
    return digestUri;
  }

  /** As Java calls it. */
  public String digest() {
    return digest;
  }
}
