// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dom.DOMURIReference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureFactory;

/** Digests of parts of a message, over the message as it is with its inserts in place. */
final class Digests {
  private static final Map<String, String> ALGORITHMS =
      Map.of(Names.SHA1, "SHA-1", Names.SHA256, "SHA-256");

  private final XMLSignatureFactory factory;
  private final XMLCryptoContext context;
  private final Inserts inserts;

  Digests(XMLSignatureFactory factory, XMLCryptoContext context, Inserts inserts) {
    this.factory = factory;
    this.context = context;
    this.inserts = inserts;
  }

  /** The digest of what a reference in the message points at. */
  byte[] digest(DOMURIReference reference, Transform transform, String algorithm)
      throws URIReferenceException, TransformException {
    try {
      ByteArrayOutputStream canonical = new ByteArrayOutputStream();
      transform.transform(
          factory.getURIDereferencer().dereference(reference, context), context, canonical);
      MessageDigest digest = MessageDigest.getInstance(ALGORITHMS.getOrDefault(algorithm, ""));
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        inserts.write(canonical.toByteArray(), out);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("A digest cannot be made with " + algorithm, e);
    }
  }
}
