// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signatures that are absent, weak, dangerous or somebody else's. */
final class SignatureAttacks {
  private static final String FORM = "SIGNATURE_FORM";
  private static final String VALUE = "SIGNATURE_VALUE";

  private SignatureAttacks() {}

  static void add(Making making) throws Exception {
    unsigned(making);
    for (String rsa : List.of("sha256", "sha1")) {
      dangerous(making, rsa.equals("sha1"));
    }
    downgrades(making);
    signers(making);
    making.add(
        "content changed",
        VALUE,
        "the digest of '#Body' does not fit",
        draft -> draft.onTheWire = text -> text.replace("ob.xbrl", "OB.xbrl"));
    making.add(
        "inhoud changed",
        VALUE,
        "the digest of '#Body' does not fit",
        draft -> draft.onTheWire = text -> text.replace("aW5ob3Vk", "aW5ob3Vl"));
  }

  private static void unsigned(Making making) throws Exception {
    for (String part : List.of("Body", "Timestamp", "To", "Action", "MessageID", "ReplyTo")) {
      String name = part.equals("Body") || part.equals("Timestamp") ? part : "wsa:" + part;
      making.add(
          "unsigned " + part,
          "SIGNATURE_COVERAGE",
          "not covered by the signature: " + name,
          draft -> draft.unsigned.add(part));
    }
    making.add(
        "no Security",
        "ENVELOPE",
        "Security occurs 0 times",
        draft -> draft.afterSigning = x -> Making.remove(Draft.element(x, Draft.WSSE, "Security")));
    making.add(
        "no Signature",
        "ENVELOPE",
        "Signature occurs 0 times",
        draft -> draft.afterSigning = x -> Making.remove(Draft.element(x, Draft.DS, "Signature")));
    making.add(
        "no token",
        "ENVELOPE",
        "BinarySecurityToken occurs 0 times",
        draft ->
            draft.beforeSigning =
                x -> Making.remove(Draft.element(x, Draft.WSSE, "BinarySecurityToken")));
  }

  /** What must not even be tried, also where SHA-1 switches the JDK's own protection off. */
  private static void dangerous(Making making, boolean sha1) throws Exception {
    String with = sha1 ? " with SHA-1" : "";
    attribute(
        making, "XSLT" + with, sha1, "Transform", "http://www.w3.org/TR/1999/REC-xslt-19991116");
    attribute(
        making, "XPath" + with, sha1, "Transform", "http://www.w3.org/TR/1999/REC-xpath-19991116");
    for (String uri : List.of("file:///etc/passwd", "http://127.0.0.1:9/x", "", "#xpointer(/)")) {
      making.add(
          "reference to '" + uri + "'" + with,
          FORM,
          "Reference has URI '" + uri,
          draft -> {
            weaken(draft, sha1);
            draft.afterSigning =
                x -> Draft.element(x, Draft.DS, "Reference").setAttribute("URI", uri);
          });
    }
    making.add(
        "many references" + with,
        FORM,
        "36 references",
        draft -> {
          weaken(draft, sha1);
          draft.afterSigning =
              x -> {
                Element reference = Draft.element(x, Draft.DS, "Reference");
                Node parent = reference.getParentNode();
                for (int i = 0; i < 30; i++) {
                  parent.appendChild(reference.cloneNode(true));
                }
              };
        });
  }

  private static void downgrades(Making making) throws Exception {
    attribute(making, "HMAC", false, "SignatureMethod", Draft.DS + "hmac-sha1");
    attribute(
        making,
        "MD5 signature",
        false,
        "SignatureMethod",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-md5");
    attribute(
        making, "MD5 digest", false, "DigestMethod", "http://www.w3.org/2001/04/xmldsig-more#md5");
    making.add(
        "inclusive canonicalisation",
        FORM,
        "CanonicalizationMethod is '",
        draft -> draft.canonicalization = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315");
    making.add(
        "SHA-1 in name only",
        VALUE,
        "the SignatureValue does not fit",
        draft ->
            draft.afterSigning =
                x ->
                    Draft.element(x, Draft.DS, "SignatureMethod")
                        .setAttribute("Algorithm", Draft.DS + "rsa-sha1"));
  }

  private static void signers(Making making) throws Exception {
    for (String who : List.of("expired", "future", "revoked", "untrusted")) {
      making.add(
          "certificate " + who,
          "CERTIFICATE",
          "is not trusted",
          "client-" + who + ".p12",
          draft -> {});
    }
    making.add(
        "token of another",
        VALUE,
        "the SignatureValue does not fit",
        draft -> {
          String other = making.certificate("client-2.p12");
          draft.afterSigning =
              x -> Draft.element(x, Draft.WSSE, "BinarySecurityToken").setTextContent(other);
        });
    making.add(
        "token that is no certificate",
        "CERTIFICATE",
        "holds no X.509 certificate",
        draft ->
            draft.beforeSigning =
                x -> Draft.element(x, Draft.WSSE, "BinarySecurityToken").setTextContent("AAAA"));
  }

  private static void attribute(
      Making making, String name, boolean sha1, String element, String algorithm) throws Exception {
    making.add(
        name,
        FORM,
        element + " is '" + algorithm,
        draft -> {
          weaken(draft, sha1);
          draft.afterSigning =
              x -> Draft.element(x, Draft.DS, element).setAttribute("Algorithm", algorithm);
        });
  }

  private static void weaken(Draft draft, boolean sha1) {
    if (sha1) {
      draft.digest = Draft.DS + "sha1";
      draft.signature = Draft.DS + "rsa-sha1";
    }
  }
}
