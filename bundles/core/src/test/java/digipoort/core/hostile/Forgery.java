// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed answer in the making: right, until something in it is set otherwise. Every part is
 * written in canonical form, so that its text is what the signature covers.
 */
public final class Forgery {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String WSA = "http://www.w3.org/2005/08/addressing";
  static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String TYPE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

  /** The parts that are signed, by Id. */
  final Map<String, String> parts = new LinkedHashMap<>();

  Signer signer;
  String signature = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  String signatureName = "SHA256withRSA";
  String digest = "http://www.w3.org/2001/04/xmlenc#sha256";
  String digestName = "SHA-256";
  String transform = C14N;

  /** Writes what stands for a long content, in digest and message. */
  @Nullable Filling filling;

  Forgery(Asked asked, Signer signer, String body) {
    this.signer = signer;
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    times(now, now.plus(Duration.ofMinutes(10)));
    header("To", WSA + "/anonymous");
    header("MessageID", "urn:uuid:" + UUID.randomUUID());
    header("Action", asked.operation().action() + "Response");
    header("RelatesTo", asked.messageId());
    body(body);
  }

  /** A right answer to a request. */
  public static Forgery right(Asked asked, Signer signer) {
    return new Forgery(asked, signer, asked.operation().response());
  }

  void times(Instant created, Instant expires) {
    timestamp(
        "<wsu:Created>" + created + "</wsu:Created><wsu:Expires>" + expires + "</wsu:Expires>");
  }

  void timestamp(String moments) {
    parts.put(
        "Timestamp",
        "<wsu:Timestamp xmlns:wsu=\""
            + WSU
            + "\" wsu:Id=\"Timestamp\">"
            + moments
            + "</wsu:Timestamp>");
  }

  void header(String name, String value) {
    parts.put(
        name,
        "<wsa:"
            + name
            + " xmlns:wsa=\""
            + WSA
            + "\" xmlns:wsu=\""
            + WSU
            + "\" wsu:Id=\""
            + name
            + "\">"
            + value
            + "</wsa:"
            + name
            + ">");
  }

  void body(String content) {
    parts.put(
        "Body",
        "<s:Body xmlns:s=\""
            + SOAP
            + "\" xmlns:wsu=\""
            + WSU
            + "\" wsu:Id=\"Body\">"
            + content
            + "</s:Body>");
  }

  /** Whether it holds long contents. */
  boolean isLong() {
    return filling != null;
  }

  /** The whole message. */
  public String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The whole message, contents filled in on the way. */
  public void writeTo(OutputStream out) throws IOException {
    String token = base64(encoded());
    String start =
        "<s:Envelope xmlns:s=\""
            + SOAP
            + "\"><s:Header><wsse:Security xmlns:wsse=\""
            + WSSE
            + "\" s:mustUnderstand=\"1\">"
            + parts.getOrDefault("Timestamp", "")
            + "<wsse:BinarySecurityToken xmlns:wsu=\""
            + WSU
            + "\" wsu:Id=\"Token\" ValueType=\""
            + TYPE
            + "\">"
            + token
            + "</wsse:BinarySecurityToken>"
            + signature()
            + "</wsse:Security>";
    StringBuilder headers = new StringBuilder(start);
    parts.forEach(
        (id, part) -> {
          if (!id.equals("Timestamp") && !id.equals("Body")) {
            headers.append(part);
          }
        });
    write(headers + "</s:Header>" + parts.get("Body") + "</s:Envelope>", out);
  }

  private String signature() throws IOException {
    StringBuilder info =
        new StringBuilder(
            "<ds:SignedInfo xmlns:ds=\""
                + DS
                + "\"><ds:CanonicalizationMethod Algorithm=\""
                + C14N
                + "\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""
                + signature
                + "\"></ds:SignatureMethod>");
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (part.getValue().contains("wsu:Id=\"" + part.getKey() + "\"")) {
        info.append(reference(part.getKey(), part.getValue()));
      }
    }
    String signed = info.append("</ds:SignedInfo>").toString();
    return "<ds:Signature xmlns:ds=\""
        + DS
        + "\">"
        + signed
        + "<ds:SignatureValue>"
        + base64(sign(signed.getBytes(StandardCharsets.UTF_8)))
        + "</ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference"
        + " URI=\"#Token\" ValueType=\""
        + TYPE
        + "\"></wsse:Reference></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>";
  }

  private String reference(String id, String part) throws IOException {
    return "<ds:Reference URI=\"#"
        + id
        + "\"><ds:Transforms><ds:Transform Algorithm=\""
        + transform
        + "\"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm=\""
        + digest
        + "\"></ds:DigestMethod><ds:DigestValue>"
        + base64(digest(part))
        + "</ds:DigestValue></ds:Reference>";
  }

  private byte[] digest(String part) throws IOException {
    try {
      MessageDigest made = MessageDigest.getInstance(digestName);
      write(part, new DigestOutputStream(OutputStream.nullOutputStream(), made));
      return made.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sign(byte[] octets) {
    try {
      Signature made = Signature.getInstance(signatureName);
      made.initSign(signer.key());
      made.update(octets);
      return made.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] encoded() {
    try {
      return signer.certificate().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Between {{ and }} stands the name of a long content. */
  private void write(String text, OutputStream out) throws IOException {
    int at = 0;
    for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
      int close = text.indexOf("}}", open);
      out.write(text.substring(at, open).getBytes(StandardCharsets.UTF_8));
      Objects.requireNonNull(filling).fill(text.substring(open + 2, close), out);
      at = close + 2;
    }
    out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }

  /** Writes the base64 text of a long content. */
  interface Filling {
    void fill(String name, OutputStream out) throws IOException;
  }
}
