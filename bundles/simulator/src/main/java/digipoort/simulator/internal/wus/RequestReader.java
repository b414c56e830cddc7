// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a request of any size: a document in memory, but the text of each {@code inhoud} in a
 * spool. Everything else in a request is short.
 */
final class RequestReader extends DefaultHandler {
  private static final int LONGEST_TEXT = 2 * 1024 * 1024;

  private final Path folder;
  private final Limited in;
  private final Document document = Xml.create();
  private final Inserts inserts = new Inserts();
  private final Map<String, Inhoud> contents = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private Node at = document;
  private @Nullable Inhoud inhoud;
  private long textLength;

  private RequestReader(InputStream in, Path folder) {
    this.in = new Limited(in);
    this.folder = folder;
  }

  static Incoming read(InputStream in, Path folder) throws Refusal {
    RequestReader reader = new RequestReader(in, folder);
    Incoming incoming = new Incoming(reader.document, reader.inserts, reader.contents);
    try {
      reader.parse();
      return incoming;
    } catch (SAXParseException e) {
      throw discarded(incoming, " (line " + e.getLineNumber() + "): " + e.getMessage());
    } catch (SAXException | IOException e) {
      throw discarded(incoming, ": " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a protection", e);
    }
  }

  private static Refusal discarded(Incoming incoming, String reason) {
    try {
      incoming.close();
    } catch (IOException e) {
      reason = reason + "; " + e.getMessage();
    }
    return new Refusal(Rule.XML, "the request is not acceptable XML" + reason, reason, "");
  }

  private void parse() throws ParserConfigurationException, SAXException, IOException {
    XMLReader parser = Xml.parser();
    parser.setContentHandler(this);
    parser.setErrorHandler(this);
    parser.parse(new org.xml.sax.InputSource(in));
  }

  @Override
  public void startElement(String namespace, String local, String name, Attributes attributes)
      throws SAXException {
    flush();
    Element element = document.createElementNS(namespace.isEmpty() ? null : namespace, name);
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.getQName(i);
      boolean declaration = attribute.equals("xmlns") || attribute.startsWith("xmlns:");
      String uri = declaration ? Names.XMLNS : attributes.getURI(i);
      count(attributes.getValue(i).length());
      element.setAttributeNS(uri.isEmpty() ? null : uri, attribute, attributes.getValue(i));
    }
    at.appendChild(element);
    at = element;
    if (inhoud != null) {
      inhoud.refuse("inhoud holds the element " + local);
    } else if (Xml.is(element, Names.KV, "inhoud")) {
      inhoud = new Inhoud(folder);
    }
  }

  @Override
  public void endElement(String namespace, String local, String name) {
    flush();
    if (inhoud != null && Xml.is(at, Names.KV, "inhoud")) {
      String token = inserts.put(inhoud);
      contents.put(token, inhoud);
      at.appendChild(document.createTextNode(token));
      inhoud = null;
    }
    at = at.getParentNode();
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    in.progress();
    if (inhoud == null) {
      count(length);
      text.append(characters, start, length);
      return;
    }
    try {
      inhoud.add(characters, start, length);
    } catch (IOException e) {
      throw new SAXException("inhoud cannot be stored: " + e.getMessage(), e);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  @Override
  public void processingInstruction(String target, String data) {
    flush();
    at.appendChild(document.createProcessingInstruction(target, data));
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }

  private void flush() {
    in.progress();
    if (text.length() > 0) {
      at.appendChild(document.createTextNode(text.toString()));
      text.setLength(0);
    }
  }

  private void count(int length) throws SAXException {
    textLength += length;
    if (textLength > LONGEST_TEXT) {
      throw new SAXException("more than " + LONGEST_TEXT + " characters outside inhoud");
    }
  }
}
