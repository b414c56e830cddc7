// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import digipoort.evidence.internal.KeyFile;
import digipoort.evidence.internal.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** The key of this installation: whoever changes an evidence file afterwards cannot sign it. */
public final class EvidenceKey {
  /** Of the signatures that it makes. */
  public static final String ALGORITHM = "SHA256withECDSA";

  private final PrivateKey secret;
  private final PublicKey shown;

  private EvidenceKey(PrivateKey secret, PublicKey shown) {
    this.secret = secret;
    this.shown = shown;
  }

  /**
   * Opens the key in this file; makes a new one on the curve P-256, readable by its owner alone,
   * when there is none.
   *
   * @throws IOException when the file cannot be read or made, or holds something else; says which
   */
  public static EvidenceKey openOrCreate(Path file) throws IOException {
    KeyFile.Keys keys = KeyFile.openOrCreate(file);
    return new EvidenceKey(keys.secret(), keys.shown());
  }

  /** The half that anyone may see. */
  public PublicKey shown() {
    return shown;
  }

  /** Names the key: SHA-256 of its public half, 64 lower-case hexadecimal digits. */
  public String fingerprint() {
    return Sha256.hex(shown.getEncoded());
  }

  /** A signature over these octets. */
  public byte[] sign(byte[] octets) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(octets);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot sign with " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "EvidenceKey " + fingerprint();
  }
}
