// SPDX-License-Identifier: Apache-2.0
package digipoort.wss.spool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides what is in a file by a key that is in memory only: what a crash leaves behind is noise. It
 * can be read from any octet (AES in counter mode); what is read is compared with digests anyway.
 */
final class Veil {
  private static final int BLOCK = 16;
  private static final int KEY = 32;

  private final SecretKey key;
  private final BigInteger start;

  Veil() {
    SecureRandom random = new SecureRandom();
    byte[] octets = new byte[KEY];
    random.nextBytes(octets);
    key = new SecretKeySpec(octets, "AES");
    start = new BigInteger(BLOCK * 8, random);
  }

  OutputStream over(OutputStream out) {
    return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, 0));
  }

  /** Where to begin to read for what is wanted from here. */
  static long begin(long from) {
    return from - from % BLOCK;
  }

  /**
   * What was written, from an octet on.
   *
   * @param in the octets of the file from {@link #begin} on
   */
  InputStream over(InputStream in, long from) throws IOException {
    InputStream shown =
        new CipherInputStream(
            new BufferedInputStream(in), cipher(Cipher.DECRYPT_MODE, from / BLOCK));
    try {
      shown.skipNBytes(from % BLOCK);
      return shown;
    } catch (IOException e) {
      shown.close();
      throw e;
    }
  }

  private Cipher cipher(int mode, long block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, key, new IvParameterSpec(counter(block)));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt with AES", e);
    }
  }

  private byte[] counter(long block) {
    byte[] number = start.add(BigInteger.valueOf(block)).toByteArray();
    byte[] counter = new byte[BLOCK];
    byte[] low = Arrays.copyOfRange(number, Math.max(0, number.length - BLOCK), number.length);
    System.arraycopy(low, 0, counter, BLOCK - low.length, low.length);
    return counter;
  }
}
