// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A request that passed every check.
 *
 * @param operation what is asked
 * @param messageId its wsa:MessageID
 * @param oin identifying number of the certificate that signed it
 * @param payload the element in the Body
 */
public record Request(Operation operation, String messageId, String oin, Element payload) {

  /** Text of a child element of the payload, collapsed; empty when absent. */
  public String text(String name) {
    return optional(name).orElse("");
  }

  /** Text of a child element of the payload, if present. */
  public Optional<String> optional(String name) {
    return Xml.text(payload, Names.KV, name).map(Request::collapsed);
  }

  /** A child of the payload that holds other elements, if present. */
  public Optional<Element> part(String name) {
    return Xml.children(payload, Names.KV, name).stream().findFirst();
  }

  /** Text of an element inside a part of the payload; empty when absent. */
  public String textIn(String part, String name) {
    return part(part)
        .flatMap(element -> Xml.text(element, Names.KV, name))
        .map(Request::collapsed)
        .orElse("");
  }

  /** The schema's whiteSpace=collapse. */
  private static String collapsed(String text) {
    return text.length() > 2048 ? text : text.strip().replaceAll("[ \t\r\n]+", " ");
  }
}
