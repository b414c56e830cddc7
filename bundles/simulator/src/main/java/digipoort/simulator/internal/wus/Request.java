// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A request that passed every check.
 *
 * @param operation what is asked
 * @param messageId its wsa:MessageID
 * @param sender who signed it
 * @param payload the element in the Body
 * @param contents the text of each {@code inhoud} by the token that stands for it
 */
public record Request(
    Operation operation,
    String messageId,
    Sender sender,
    Element payload,
    Map<String, Inhoud> contents) {

  /**
   * Who signed a request.
   *
   * @param oin identifying number in the certificate
   * @param certificate names the certificate itself
   */
  public record Sender(String oin, String certificate) {}

  /** Identifying number of the certificate that signed it. */
  public String oin() {
    return sender.oin();
  }

  /** What is delivered: the inhoud first, then the bijlagen. */
  public List<Inhoud> delivered() {
    List<Inhoud> all = new ArrayList<>();
    part("berichtInhoud").ifPresent(part -> all.add(content(part)));
    part("berichtBijlagen").stream()
        .flatMap(list -> Xml.children(list).stream())
        .forEach(part -> all.add(content(part)));
    return all;
  }

  private Inhoud content(Element part) {
    String token = Xml.text(part, Names.KV, "inhoud").orElse("");
    return Objects.requireNonNull(contents.get(token), "inhoud");
  }

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
    return text.strip().replaceAll("[ \t\r\n]+", " ");
  }
}
