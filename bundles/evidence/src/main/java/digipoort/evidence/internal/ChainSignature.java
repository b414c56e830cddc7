// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.evidence.EvidenceKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** The signature of the installation over the chain, with the public key that it is made with. */
record ChainSignature(String fingerprint, boolean fits) {
  private static final String SIGNATURE = "DIGIPOORT EVIDENCE SIGNATURE";
  private static final String KEY = "PUBLIC KEY";

  static String make(byte[] chain, EvidenceKey key) {
    return EvidenceKey.ALGORITHM
        + "\n"
        + Pem.write(SIGNATURE, key.sign(chain))
        + Pem.write(KEY, key.shown().getEncoded());
  }

  /**
   * Checks it with the key in the text itself.
   *
   * @throws IllegalArgumentException when the text is no such signature
   */
  static ChainSignature check(String text, byte[] chain) {
    byte[] encoded = Pem.read(text, KEY);
    byte[] value = Pem.read(text, SIGNATURE);
    try {
      PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance(EvidenceKey.ALGORITHM);
      signature.initVerify(key);
      signature.update(chain);
      return new ChainSignature(Sha256.hex(encoded), signature.verify(value));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
