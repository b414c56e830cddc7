// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.LexicalHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/** A push parser that takes each event from a budget. */
final class BoundedPush extends XMLFilterImpl {
  private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";

  private final String source;
  private final OctetMeter meter;
  private final XmlAccount account;
  private @Nullable LexicalHandler lexical;
  private @Nullable Locator locator;
  private int namespaces;

  BoundedPush(XMLReader parser, ReadingBudget budget, String source) {
    super(parser);
    this.source = source;
    this.meter = new OctetMeter(budget, source);
    this.account = new XmlAccount(budget, meter, this::place);
  }

  @Override
  public void parse(InputSource input) throws SAXException, IOException {
    InputSource bounded = new InputSource(input.getSystemId());
    bounded.setPublicId(input.getPublicId());
    bounded.setEncoding(input.getEncoding());
    if (input.getCharacterStream() != null) {
      bounded.setCharacterStream(new BoundedCharacters(input.getCharacterStream(), meter::took));
    } else if (input.getByteStream() != null) {
      bounded.setByteStream(new BoundedInputStream(input.getByteStream(), meter::took));
    } else {
      throw new SAXException("no octets to parse (expected: a stream, nothing is fetched)");
    }
    getParent().setProperty(LEXICAL, new Comments());
    super.parse(bounded);
  }

  @Override
  public void setProperty(String name, Object value)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    if (LEXICAL.equals(name)) {
      lexical = (LexicalHandler) value;
    } else {
      super.setProperty(name, value);
    }
  }

  @Override
  public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    throw new SAXException("external entity " + systemId + " (expected: none)");
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
    super.setDocumentLocator(given);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    namespaces++;
    account.value(uri.length());
    super.startPrefixMapping(prefix, uri);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    int plain = Math.max(0, attributes.getLength() - namespaces);
    account.element(namespaces, plain);
    namespaces = 0;
    for (int i = 0; i < attributes.getLength(); i++) {
      account.value(attributes.getValue(i).length());
    }
    super.startElement(uri, local, name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    account.end();
    super.endElement(uri, local, name);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    account.text(length);
    super.characters(text, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    account.text(length);
    super.ignorableWhitespace(text, start, length);
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    account.instruction();
    super.processingInstruction(target, data);
  }

  private ReadingPlace place() {
    return locator == null
        ? ReadingPlace.of(source)
        : new ReadingPlace(
            source, Math.max(1, locator.getLineNumber()), Math.max(1, locator.getColumnNumber()));
  }

  /** Counts comments, and passes on what a lexical handler of the caller wants. */
  private final class Comments extends DefaultHandler2 {
    @Override
    public void comment(char[] text, int start, int length) throws SAXException {
      account.instruction();
      if (lexical != null) {
        lexical.comment(text, start, length);
      }
    }

    @Override
    public void startCDATA() throws SAXException {
      if (lexical != null) {
        lexical.startCDATA();
      }
    }

    @Override
    public void endCDATA() throws SAXException {
      if (lexical != null) {
        lexical.endCDATA();
      }
    }
  }
}
