// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key for contents: AES-256-GCM with a random nonce for each piece, which stands before it. */
public final class ContentKey {
  /** Octets of a key. */
  public static final int LENGTH = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String LABEL = "digipoort content key\n";
  private static final String DIGESTS = "digipoort digests 1";
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int ID_GROUP = 4;

  private final SecretKey key;
  private final String id;

  /**
   * @param octets 32 of them
   */
  public ContentKey(byte[] octets) {
    if (octets.length != LENGTH) {
      throw new IllegalArgumentException(octets.length + " octets (expected: " + LENGTH + ")");
    }
    key = new SecretKeySpec(octets, "AES");
    id = id(octets);
  }

  private static String id(byte[] octets) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(LABEL.getBytes(StandardCharsets.US_ASCII));
      String digits = HexFormat.of().formatHex(digest.digest(octets));
      return digits.substring(0, ID_GROUP) + "-" + digits.substring(ID_GROUP, 2 * ID_GROUP);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Names the key, and tells nothing of it: two groups of four hexadecimal digits, so that it never
   * looks like a BSN and is never masked as one.
   */
  public String id() {
    return id;
  }

  /** Encrypts a piece. */
  public byte[] seal(Binding binding, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, binding);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt with " + CIPHER, e);
    }
  }

  /**
   * Decrypts a piece.
   *
   * @throws GeneralSecurityException when it was not sealed with this key and binding, or changed
   */
  public byte[] open(Binding binding, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length < NONCE + TAG) {
      throw new AEADBadTagException(sealed.length + " octets");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return cipher(Cipher.DECRYPT_MODE, nonce, binding)
        .doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  /**
   * A digest that only who has the key can compute, so that nobody confirms a guess by it.
   *
   * @param place the same value has another one elsewhere
   * @return 64 lower-case hexadecimal digits
   */
  public String digest(Binding place, String value) {
    byte[] own = hmac(key.getEncoded(), DIGESTS.getBytes(StandardCharsets.US_ASCII));
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(hmac(own, place.octets(), text));
  }

  private static byte[] hmac(byte[] secret, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, Binding binding) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(binding.octets());
    return cipher;
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
