// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
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
      throw broken(element, brief(e.getMessage()));
    }
  }

  /** Refuses a delivery of which a content is no base64 or too large. */
  void check(Element element, Collection<Inhoud> contents) throws Refusal {
    for (Inhoud inhoud : contents) {
      Optional<String> objection = inhoud.objection();
      if (objection.isPresent()) {
        throw broken(element, objection.get());
      }
    }
    check(element);
  }

  private static Refusal broken(Element element, String reason) {
    return new Refusal(
        Rule.CONTRACT,
        element.getLocalName() + " does not keep contract 1.2: " + reason,
        reason,
        "");
  }

  private static String brief(String message) {
    return message.length() <= 400 ? message : message.substring(0, 400) + "...";
  }
}
