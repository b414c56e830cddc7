// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that is in memory only, for files that nobody needs after this process: what a crash leaves
 * behind is noise. It hides; that the octets are the right ones is seen by their digest. GCM would
 * hold all of a file in memory before it gives the first octet.
 */
public final class PassingKey {
  private static final int BLOCK = 16;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key = new SecretKeySpec(bytes(ContentKey.LENGTH), "AES");

  private byte[] bytes(int count) {
    byte[] octets = new byte[count];
    random.nextBytes(octets);
    return octets;
  }

  /** What is written to it arrives encrypted; closing it closes the other. */
  public OutputStream over(OutputStream out) throws IOException {
    byte[] start = bytes(BLOCK);
    out.write(start);
    return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, start));
  }

  /** Gives what was written; closing it closes the other. */
  public InputStream over(InputStream in) throws IOException {
    byte[] start = in.readNBytes(BLOCK);
    if (start.length < BLOCK) {
      throw new EOFException("cut short");
    }
    return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, start));
  }

  private Cipher cipher(int mode, byte[] start) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, key, new IvParameterSpec(start));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt with AES", e);
    }
  }
}
