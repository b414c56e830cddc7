// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Reads a ds:Signature by hand, before any signature library looks at it, and lets only the
 * expected shape through: exclusive canonicalisation, SHA-1 or SHA-256, references into this very
 * document, nothing else.
 *
 * @param references the wsu:Ids that are signed
 * @param token the wsu:Id of the token that signed
 * @param sha1 whether SHA-1 is used anywhere
 */
record SignatureShape(List<String> references, String token, boolean sha1) {
  private static final int MAX_REFERENCES = 20;
  private static final Set<String> SIGNATURES = Set.of(Names.RSA_SHA256, Names.RSA_SHA1);
  private static final Set<String> DIGESTS = Set.of(Names.SHA256, Names.SHA1);

  static SignatureShape of(Element signature) throws Refusal {
    expect(signature, "SignedInfo", "SignatureValue", "KeyInfo");
    Element info = Xml.child(signature, Names.DS, "SignedInfo");
    List<Element> parts = Xml.children(info);
    List<Element> references = Xml.children(info, Names.DS, "Reference");
    if (references.isEmpty() || references.size() > MAX_REFERENCES) {
      throw form(
          "the Signature has " + references.size() + " references", "", "1 to " + MAX_REFERENCES);
    }
    if (parts.size() != references.size() + 2) {
      throw form("SignedInfo holds elements that do not belong there", "", "");
    }
    algorithm(Xml.child(info, Names.DS, "CanonicalizationMethod"), Set.of(Names.EXC_C14N));
    String method = algorithm(Xml.child(info, Names.DS, "SignatureMethod"), SIGNATURES);
    boolean sha1 = method.equals(Names.RSA_SHA1);
    List<String> ids = new ArrayList<>();
    for (Element reference : references) {
      ids.add(localId(reference, "Reference"));
      sha1 |= digest(reference).equals(Names.SHA1);
    }
    return new SignatureShape(
        List.copyOf(ids), token(Xml.child(signature, Names.DS, "KeyInfo")), sha1);
  }

  private static String digest(Element reference) throws Refusal {
    expect(reference, "Transforms", "DigestMethod", "DigestValue");
    Element transforms = Xml.child(reference, Names.DS, "Transforms");
    expect(transforms, "Transform");
    Element transform = Xml.child(transforms, Names.DS, "Transform");
    algorithm(transform, Set.of(Names.EXC_C14N));
    for (Element parameter : Xml.children(transform)) {
      if (!Xml.is(parameter, Names.EXC_C14N, "InclusiveNamespaces")) {
        throw form("a Transform holds " + parameter.getLocalName(), parameter.getLocalName(), "");
      }
    }
    return algorithm(Xml.child(reference, Names.DS, "DigestMethod"), DIGESTS);
  }

  private static String token(Element keyInfo) throws Refusal {
    List<Element> parts = Xml.children(keyInfo);
    if (parts.size() != 1 || !Xml.is(parts.get(0), Names.WSSE, "SecurityTokenReference")) {
      throw form("KeyInfo does not hold exactly one wsse:SecurityTokenReference", "", "");
    }
    List<Element> references = Xml.children(parts.get(0));
    if (references.size() != 1 || !Xml.is(references.get(0), Names.WSSE, "Reference")) {
      throw form(
          "the SecurityTokenReference is no direct reference",
          "",
          "wsse:Reference to the BinarySecurityToken");
    }
    return localId(references.get(0), "wsse:Reference");
  }

  private static String localId(Element reference, String what) throws Refusal {
    String uri = reference.getAttribute("URI");
    if (uri.length() < 2 || uri.charAt(0) != '#' || uri.startsWith("#xpointer")) {
      throw form(what + " has URI '" + uri + "'", uri, "# and a wsu:Id");
    }
    return uri.substring(1);
  }

  private static String algorithm(Element method, Set<String> allowed) throws Refusal {
    String value = method.getAttribute("Algorithm");
    if (!allowed.contains(value)) {
      throw form(method.getLocalName() + " is '" + value + "'", value, "one of " + allowed);
    }
    return value;
  }

  private static void expect(Element parent, String... names) throws Refusal {
    List<Element> parts = Xml.children(parent);
    boolean fits = parts.size() == names.length;
    for (int i = 0; fits && i < names.length; i++) {
      fits = Xml.is(parts.get(i), Names.DS, names[i]);
    }
    if (!fits) {
      throw form(
          parent.getLocalName() + " does not hold exactly " + String.join(", ", names), "", "");
    }
  }

  private static Refusal form(String wrong, String seen, String expected) {
    return new Refusal(Rule.SIGNATURE_FORM, wrong, seen, expected);
  }
}
