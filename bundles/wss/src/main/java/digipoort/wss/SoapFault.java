// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import digipoort.api.Fout;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A SOAP 1.1 fault.
 *
 * @param faultcode local part, for example {@code Client}
 * @param faultstring as given
 * @param element in the detail, by which Digipoort says which service refuses; may be empty
 * @param fout what Digipoort put in the detail, if anything
 */
public record SoapFault(String faultcode, String faultstring, String element, Optional<Fout> fout) {
  static SoapFault read(Element fault) {
    String code = text(fault, null, "faultcode");
    Optional<Element> detail = detail(fault);
    return new SoapFault(
        code.substring(code.indexOf(':') + 1),
        text(fault, null, "faultstring"),
        detail.map(Element::getLocalName).orElse(""),
        detail.map(SoapFault::fout));
  }

  /** Digipoort's own words, or those of SOAP when it gave none. */
  public Fout asFout() {
    return fout.orElseGet(() -> new Fout(faultcode, faultstring));
  }

  private static Optional<Element> detail(Element fault) {
    return Xml.children(fault).stream()
        .filter(child -> "detail".equals(child.getLocalName()))
        .flatMap(detail -> Xml.children(detail).stream())
        .filter(entry -> Soap.KOPPELVLAK.equals(entry.getNamespaceURI()))
        .filter(entry -> !text(entry, Soap.KOPPELVLAK, "foutcode").isEmpty())
        .findFirst();
  }

  private static Fout fout(Element entry) {
    return new Fout(
        text(entry, Soap.KOPPELVLAK, "foutcode"), raw(entry, Soap.KOPPELVLAK, "foutbeschrijving"));
  }

  private static String text(Element parent, @Nullable String namespace, String name) {
    return raw(parent, namespace, name).strip();
  }

  private static String raw(Element parent, @Nullable String namespace, String name) {
    return Xml.children(parent).stream()
        .filter(child -> name.equals(child.getLocalName()))
        .filter(child -> Objects.equals(namespace, child.getNamespaceURI()))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }
}
