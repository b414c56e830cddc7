// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** A key pair to log in with. RSA, because Karaf misreads most EC keys in keys.properties. */
final class SshKey {
  private static final int BITS = 3072;
  private static final int PEM_LINE = 64;

  private final KeyPair pair;

  private SshKey(KeyPair pair) {
    this.pair = pair;
  }

  static SshKey generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS, random);
      return new SshKey(generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no RSA", e);
    }
  }

  /** The private key in PKCS#8, as {@code bin/client -k} and {@code ssh -i} read it. */
  String pem() {
    Base64.Encoder lines =
        Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN PRIVATE KEY-----\n"
        + lines.encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  /** The public key as in an authorized_keys file (RFC 4253, section 6.6), in base64. */
  String authorized() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      field(out, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
      field(out, key.getPublicExponent());
      field(out, key.getModulus());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static void field(DataOutputStream out, BigInteger value) throws IOException {
    field(out, value.toByteArray());
  }

  private static void field(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  @Override
  public String toString() {
    return "SshKey";
  }
}
