// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;
import org.xml.sax.XMLFilter;
import org.xml.sax.XMLReader;

/**
 * Parsers of XML that came from outside: the JDK's own, without DOCTYPE, entities or anything that
 * is fetched, taking all that they read from a budget.
 */
public final class BoundedXml {
  private static final String LIMITS = "jdk.xml.";

  private BoundedXml() {}

  /**
   * A pull parser, aware of namespaces. Text comes in pieces. A DOCTYPE and an entity are an {@link
   * XMLStreamException}; what is too much a {@link BudgetExceededException}.
   *
   * @param octets in the encoding that they declare
   * @param source what the document is called when it is too much; may be empty
   */
  public static XMLStreamReader pull(InputStream octets, ReadingBudget budget, String source)
      throws XMLStreamException {
    OctetMeter meter = new OctetMeter(budget, source);
    InputStream in = new BoundedInputStream(octets, meter::took);
    XMLStreamReader reader = pullFactory(budget.limits()).createXMLStreamReader(in);
    return new BoundedPull(reader, budget, meter, source);
  }

  /** As {@link #pull(InputStream, ReadingBudget, String)}, of characters. */
  public static XMLStreamReader pull(Reader characters, ReadingBudget budget, String source)
      throws XMLStreamException {
    OctetMeter meter = new OctetMeter(budget, source);
    Reader in = new BoundedCharacters(characters, meter::took);
    XMLStreamReader reader = pullFactory(budget.limits()).createXMLStreamReader(in);
    return new BoundedPull(reader, budget, meter, source);
  }

  /**
   * A push parser, aware of namespaces, which also gives attributes their prefixes and the
   * declarations of namespaces. It reads one document, of octets or characters. A DOCTYPE is a
   * {@link SAXException}; what is too much a {@link BudgetExceededException}. Without an error
   * handler nothing is printed; a lexical handler may be set by its property.
   *
   * @param source what the document is called when it is too much; may be empty
   */
  public static XMLFilter push(ReadingBudget budget, String source) {
    return new BoundedPush(plainReader(budget.limits()), budget, source);
  }

  private static XMLInputFactory pullFactory(ReadingLimits limits) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(
        LIMITS + "elementAttributeLimit", number(limits.most(BudgetLimit.ELEMENT_ATTRIBUTES)));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity " + systemId + " (expected: none)");
        });
    return factory;
  }

  private static XMLReader plainReader(ReadingLimits limits) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      reader.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      // declarations of namespaces are attributes too when prefixes are asked for
      long attributes =
          Math.min(Integer.MAX_VALUE, limits.most(BudgetLimit.ELEMENT_ATTRIBUTES))
              + Math.min(Integer.MAX_VALUE, limits.most(BudgetLimit.NAMESPACES_IN_SCOPE));
      reader.setProperty(LIMITS + "elementAttributeLimit", number(attributes));
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's own parser refuses its own features", e);
    }
  }

  /** The parser's own limit is an int, and 0 means none. */
  private static String number(long limit) {
    return String.valueOf(Math.max(1, Math.min(Integer.MAX_VALUE, limit)));
  }
}
