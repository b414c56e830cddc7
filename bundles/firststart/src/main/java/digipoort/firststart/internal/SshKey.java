// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A key pair on the curve P-256 to log in with: made in milliseconds, unlike RSA. */
final class SshKey {
  private static final int NUMBER_BITS = 256;
  private static final int NUMBER_BYTES = NUMBER_BITS / Byte.SIZE;
  private static final int UNCOMPRESSED = 4;
  private static final int PEM_LINE = 64;

  /** PKCS#8 and RFC 5915 up to the private number of 32 bytes, and from there to the point. */
  private static final String DER_PRIVATE =
      "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420";

  private static final String DER_PUBLIC = "a144034200";

  private final KeyPair pair;

  private SshKey(KeyPair pair) {
    this.pair = pair;
  }

  /**
   * A pair of which Karaf can read the public key: it takes a coordinate with its highest bit set
   * for a negative number (PublickeyLoginModule of 4.4.10). One in four will do.
   */
  static SshKey generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      SshKey key = new SshKey(generator.generateKeyPair());
      while (!isSmall(key.x()) || !isSmall(key.y())) {
        key = new SshKey(generator.generateKeyPair());
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no EC keys on the curve secp256r1", e);
    }
  }

  /**
   * The private key in PKCS#8, as {@code bin/client -k} and {@code ssh -i} read it. The former
   * needs the public half in it, which Java leaves out.
   */
  String pem() {
    Base64.Encoder lines =
        Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN PRIVATE KEY-----\n"
        + lines.encodeToString(bytes(this::der))
        + "\n-----END PRIVATE KEY-----\n";
  }

  /** The public key as in an authorized_keys file (RFC 5656, section 3.1), in base64. */
  String authorized() {
    return Base64.getEncoder().encodeToString(bytes(this::wire));
  }

  private void der(DataOutputStream out) throws IOException {
    out.write(HexFormat.of().parseHex(DER_PRIVATE));
    number(out, ((ECPrivateKey) pair.getPrivate()).getS());
    out.write(HexFormat.of().parseHex(DER_PUBLIC));
    point(out);
  }

  private void wire(DataOutputStream out) throws IOException {
    text(out, "ecdsa-sha2-nistp256");
    text(out, "nistp256");
    out.writeInt(1 + 2 * NUMBER_BYTES);
    point(out);
  }

  private void point(DataOutputStream out) throws IOException {
    out.writeByte(UNCOMPRESSED);
    number(out, x());
    number(out, y());
  }

  ECPublicKey publicKey() {
    return (ECPublicKey) pair.getPublic();
  }

  private BigInteger x() {
    return publicKey().getW().getAffineX();
  }

  private BigInteger y() {
    return publicKey().getW().getAffineY();
  }

  private static boolean isSmall(BigInteger coordinate) {
    return coordinate.bitLength() < NUMBER_BITS;
  }

  private static void text(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void number(DataOutputStream out, BigInteger value) throws IOException {
    byte[] bytes = value.toByteArray();
    int sign = Math.max(0, bytes.length - NUMBER_BYTES);
    out.write(new byte[NUMBER_BYTES - bytes.length + sign]);
    out.write(bytes, sign, bytes.length - sign);
  }

  private interface Form {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Form form) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      form.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "SshKey";
  }
}
