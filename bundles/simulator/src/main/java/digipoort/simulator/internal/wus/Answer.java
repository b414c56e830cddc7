// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An answer under construction: SOAP envelope, WS-Addressing headers in the recorded order, and a
 * payload to fill.
 */
public final class Answer {
  private final Document document;
  private final Element payload;
  private final Inserts inserts = new Inserts();

  private Answer(Document document, Element payload) {
    this.document = document;
    this.payload = payload;
  }

  /**
   * A normal answer to a request. As recorded, the answer to a delivery repeats the MessageID of
   * the request, and the others have one of their own without {@code urn:}.
   */
  public static Answer to(Request request) {
    Operation operation = request.operation();
    String id =
        operation == Operation.AANLEVEREN ? request.messageId() : "uuid:" + UUID.randomUUID();
    Document document = envelope(id, operation.responseAction(), request.messageId());
    Element payload = document.createElementNS(Names.KV, operation.responseElement());
    payload.setAttributeNS(Names.XMLNS, "xmlns", Names.KV);
    Xml.children(document.getDocumentElement()).get(1).appendChild(payload);
    return new Answer(document, payload);
  }

  /** A SOAP fault, which is never signed. */
  public static Body fault(Operation operation, String relatesTo, String foutcode, String reason) {
    String id = relatesTo.isEmpty() ? "urn:uuid:" + UUID.randomUUID() : relatesTo;
    Document document = envelope(id, operation.faultAction(), relatesTo);
    Element body = Xml.children(document.getDocumentElement()).get(1);
    Element fault = append(body, Names.SOAP, "soapenv:Fault");
    append(fault, null, "faultcode").setTextContent("soapenv:Client");
    append(fault, null, "faultstring").setTextContent("Algemene fout");
    append(fault, null, "faultactor").setTextContent("Verantwoordingsplichtige");
    Element detail =
        append(
            append(fault, null, "detail"), Names.KV, "fault:" + operation.service().faultElement());
    append(detail, Names.KV, "fault:foutcode").setTextContent(foutcode);
    append(detail, Names.KV, "fault:foutbeschrijving")
        .setTextContent(
            "Het verzoek voldoet niet aan het koppelvlak en is niet verwerkt.\n\nOorzaak: "
                + reason);
    return Body.of(Xml.write(document));
  }

  /** The element in the Body. */
  public Element payload() {
    return payload;
  }

  /** The element that holds the list of a status or ophaal answer. */
  public Element list(Operation operation) {
    return add(payload, operation.returnElement());
  }

  /** Appends an element of the contract. */
  public static Element add(Element parent, String name) {
    return append(parent, Names.KV, name);
  }

  /** Appends an element of the contract with text. */
  public static void add(Element parent, String name, String text) {
    add(parent, name).setTextContent(text);
  }

  /** Appends a copy of an element of the request. */
  public static void copy(Element parent, Element original) {
    Element copy = add(parent, original.getLocalName());
    if (Xml.children(original).isEmpty()) {
      copy.setTextContent(original.getTextContent());
    }
    for (Element child : Xml.children(original)) {
      copy(copy, child);
    }
  }

  /** Appends an element of the contract of which the text is the base64 of something long. */
  public void addBase64(Element parent, String name, Source octets) {
    add(parent, name, inserts.put(new Base64Text(octets)));
  }

  Document document() {
    return document;
  }

  Inserts inserts() {
    return inserts;
  }

  /** Gives a WS-Addressing header another value. */
  void header(String name, String value) {
    Xml.children(Xml.children(document.getDocumentElement()).get(0), Names.WSA, name)
        .forEach(header -> header.setTextContent(value));
  }

  /** Adds a header that must be understood. */
  void unknownHeader() {
    Element header = Xml.children(document.getDocumentElement()).get(0);
    Element unknown = append(header, "urn:simulator:onbekend", "onbekend:Betaal");
    unknown.setAttributeNS(Names.XMLNS, "xmlns:onbekend", "urn:simulator:onbekend");
    unknown.setAttributeNS(Names.SOAP, "soapenv:mustUnderstand", "1");
  }

  /** Changes what was signed. */
  void tamper() {
    payload.appendChild(document.createTextNode("\n"));
  }

  Body body() {
    return new Body(Xml.write(document), inserts);
  }

  private static Document envelope(String messageId, String action, String relatesTo) {
    Document document = Xml.create();
    Element envelope = document.createElementNS(Names.SOAP, "soapenv:Envelope");
    envelope.setAttributeNS(Names.XMLNS, "xmlns:soapenv", Names.SOAP);
    envelope.setAttributeNS(Names.XMLNS, "xmlns:wsa", Names.WSA);
    document.appendChild(envelope);
    Element header = append(envelope, Names.SOAP, "soapenv:Header");
    append(envelope, Names.SOAP, "soapenv:Body");
    append(header, Names.WSA, "wsa:To").setTextContent(Names.ANONYMOUS);
    append(header, Names.WSA, "wsa:MessageID").setTextContent(messageId);
    append(header, Names.WSA, "wsa:Action").setTextContent(action);
    if (!relatesTo.isEmpty()) {
      append(header, Names.WSA, "wsa:RelatesTo").setTextContent(relatesTo);
    }
    return document;
  }

  private static Element append(Element parent, @Nullable String namespace, String name) {
    Element child = parent.getOwnerDocument().createElementNS(namespace, name);
    parent.appendChild(child);
    return child;
  }
}
