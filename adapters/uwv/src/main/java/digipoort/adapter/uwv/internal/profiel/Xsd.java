// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.budget.ReadingLimits;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A schema with what it includes, read from one folder and from nowhere else. */
public final class Xsd {
  /** No protocol that anything can open: what a schema names is looked up in the folder alone. */
  private static final String SCHEME = "uwv-schema";

  private static final String LOCALE = "http://apache.org/xml/properties/locale";
  private static final int MOST = 100;

  /** Says no more than that what was said just before is about this element. */
  private static final String AGAIN = "cvc-type.3.1.3:";

  private final Schema schema;

  private Xsd(Schema schema) {
    this.schema = schema;
  }

  /** The folder of a schema. */
  @FunctionalInterface
  interface Files {
    /** The octets of a file of this plain name; empty when there is none. */
    Optional<byte[]> octets(String name);
  }

  /**
   * What is wrong with a message.
   *
   * @param line from 1
   * @param column from 1
   * @param words of the validator
   */
  public record Objection(int line, int column, String words) {}

  /**
   * Reads a schema.
   *
   * @throws BrokenDescriptorException when it, or what it includes, cannot be used
   */
  static Xsd load(String name, Files folder) {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEME);
      factory.setProperty(LOCALE, Locale.ENGLISH);
      factory.setErrorHandler(new Strict());
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> input(local(systemId), folder));
      return new Xsd(factory.newSchema(source(name, octets(name, folder))));
    } catch (SAXParseException e) {
      throw new BrokenDescriptorException(
          local(e.getSystemId()),
          Math.max(1, e.getLineNumber()),
          String.valueOf(e.getMessage()),
          e);
    } catch (SAXException e) {
      throw new BrokenDescriptorException(name, 1, String.valueOf(e.getMessage()), e);
    }
  }

  private static StreamSource source(String name, byte[] octets) {
    return new StreamSource(new ByteArrayInputStream(octets), SCHEME + ":/" + name);
  }

  /** The plain name that a schema location ends in. */
  private static String local(@Nullable String location) {
    String given = location == null ? "-" : location;
    return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  }

  private static LSInput input(String name, Files folder) {
    try {
      DOMImplementationLS dom =
          (DOMImplementationLS)
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .getDOMImplementation()
                  .getFeature("LS", "3.0");
      LSInput input = dom.createLSInput();
      input.setSystemId(SCHEME + ":/" + name);
      input.setByteStream(new ByteArrayInputStream(octets(name, folder)));
      return input;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform has a DOM", e);
    }
  }

  /** A file of the folder, which must be XML without a DOCTYPE. */
  private static byte[] octets(String name, Files folder) {
    byte[] octets =
        folder
            .octets(name)
            .orElseThrow(
                () ->
                    new BrokenDescriptorException(
                        name, 1, "not in the folder of the profile, or too large", null));
    try {
      XmlNode.parse(octets, ReadingLimits.SUBMISSION);
      return octets;
    } catch (XmlRefusedException e) {
      throw new BrokenDescriptorException(name, e.line(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Everything that is wrong with a message, which must be well-formed and without a DOCTYPE. */
  List<Objection> check(byte[] message) {
    List<Objection> objections = new ArrayList<>();
    try {
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setProperty(LOCALE, Locale.ENGLISH);
      validator.setErrorHandler(new Collecting(objections));
      validator.validate(source("message.xml", message));
    } catch (EnoughException e) {
      return List.copyOf(objections);
    } catch (SAXParseException e) {
      objections.add(objection(e));
    } catch (SAXException e) {
      objections.add(new Objection(1, 1, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail", e);
    }
    return List.copyOf(objections);
  }

  private static Objection objection(SAXParseException e) {
    return new Objection(
        Math.max(1, e.getLineNumber()),
        Math.max(1, e.getColumnNumber()),
        String.valueOf(e.getMessage()));
  }

  /** Stops at the first error of a schema. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  /** There are so many objections that nobody reads on. */
  private static final class EnoughException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** Collects the errors of a message. */
  private record Collecting(List<Objection> objections) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      error(e);
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      if (String.valueOf(e.getMessage()).startsWith(AGAIN) && !objections.isEmpty()) {
        return;
      }
      objections.add(objection(e));
      if (objections.size() == MOST) {
        throw new EnoughException();
      }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
