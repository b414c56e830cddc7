// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What an unchecked request claims to be: good enough for a fault, a log line and a count, for
 * nothing else.
 *
 * @param operation the operation of the element in its Body, if it is one of the service
 * @param messageId its wsa:MessageID; empty when unreadable
 * @param aanleverkenmerk its aanleverkenmerk; empty when unreadable
 */
public record Hints(Optional<Operation> operation, String messageId, String aanleverkenmerk) {
  /** A request that could not be read. */
  public static final Hints NONE = new Hints(Optional.empty(), "", "");

  private static final int LONGEST = 256;

  /** Looks into a request. */
  public static Hints of(Document document, Service service) {
    Element root = document.getDocumentElement();
    String messageId =
        first(root, Names.SOAP, "Header")
            .flatMap(header -> Xml.text(header, Names.WSA, "MessageID"))
            .orElse("");
    Optional<Element> payload =
        first(root, Names.SOAP, "Body").flatMap(body -> Xml.children(body).stream().findFirst());
    return new Hints(
        payload.flatMap(element -> Operation.ofElement(service, element.getLocalName())),
        brief(messageId),
        payload
            .flatMap(element -> Xml.text(element, Names.KV, "aanleverkenmerk"))
            .map(Hints::brief)
            .orElse(""));
  }

  /** Name of the operation, or {@code unknown}. */
  public String operationName() {
    return operation.map(Operation::word).orElse("unknown");
  }

  private static Optional<Element> first(Element parent, String namespace, String name) {
    return Xml.children(parent, namespace, name).stream().findFirst();
  }

  private static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
