// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.json.JsonWriter;
import digipoort.remote.DeliveryService;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Answers a request that is not served: findings in JSON, or a SOAP fault with them. */
public final class RefusalWriter {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private RefusalWriter() {}

  /** Answers in JSON. */
  public static void json(DoorRefusal refusal, HttpServletResponse response) throws IOException {
    String body = JsonWriter.compact().findings(refusal.findings());
    write(refusal, response, "application/json", body);
  }

  /** Answers with a SOAP fault. */
  public static void soap(DoorRefusal refusal, HttpServletResponse response) throws IOException {
    try {
      write(refusal, response, "text/xml;charset=UTF-8", fault(refusal));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(
      DoorRefusal refusal, HttpServletResponse response, String contentType, String body)
      throws IOException {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(refusal.status());
    response.setContentType(contentType);
    response.setHeader("Cache-Control", "no-store");
    if (refusal.retryAfterSeconds() > 0) {
      response.setHeader("Retry-After", String.valueOf(refusal.retryAfterSeconds()));
    }
    response.setContentLength(octets.length);
    response.getOutputStream().write(octets);
    response.getOutputStream().close();
  }

  private static String fault(DoorRefusal refusal) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    xml.writeStartElement("soap", "Envelope", SOAP);
    xml.writeNamespace("soap", SOAP);
    xml.writeStartElement("soap", "Body", SOAP);
    xml.writeStartElement("soap", "Fault", SOAP);
    element(xml, "faultcode", refusal.status() < 500 ? "soap:Client" : "soap:Server");
    Finding first = refusal.findings().get(0);
    element(xml, "faultstring", first.text().en() + " " + first.action().en());
    xml.writeStartElement("detail");
    for (Finding finding : refusal.findings()) {
      finding(xml, finding);
    }
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  private static void finding(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
    xml.writeStartElement("finding");
    xml.writeDefaultNamespace(DeliveryService.NAMESPACE);
    element(xml, "severity", finding.severity().name());
    element(xml, "code", finding.code());
    element(xml, "location", finding.location());
    text(xml, "text", finding.text());
    text(xml, "action", finding.action());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, Text text) throws XMLStreamException {
    xml.writeStartElement(name);
    element(xml, "nl", text.nl());
    element(xml, "en", text.en());
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    // what XML cannot hold would break the answer
    xml.writeCharacters(value.replaceAll("[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd]", "?"));
    xml.writeEndElement();
  }
}
