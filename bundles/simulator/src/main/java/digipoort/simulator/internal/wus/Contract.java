// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The koppelvlak contract 1.2 as an XML schema. */
public final class Contract {
  private final Schema schema;

  /** Reads the schema from this bundle. */
  public Contract() {
    URL source =
        Objects.requireNonNull(
            Contract.class.getResource("koppelvlak-1.2.xsd"), "koppelvlak-1.2.xsd");
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      schema = factory.newSchema(source);
    } catch (SAXException e) {
      throw new IllegalStateException("The contract's schema is damaged: " + source, e);
    }
  }

  /** Refuses an element that does not keep the contract. */
  public void check(Element element) throws Refusal {
    try {
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.validate(new DOMSource(element));
    } catch (SAXException | IOException e) {
      throw new Refusal(
          element.getLocalName() + " does not keep contract 1.2: " + brief(e.getMessage()));
    }
  }

  private static String brief(String message) {
    return message.length() <= 400 ? message : message.substring(0, 400) + "...";
  }
}
