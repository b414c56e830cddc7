// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.Koepel;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.mapping.descriptor.HeaderFact;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is the same for the facts of every ready-made message.
 *
 * @param ask what is asked
 */
public record FactRules<D extends TaxDescriptor>(Ask<D> ask) {
  /** Whether it is an element of XBRL itself, not a fact. */
  public static boolean isPart(XmlNode node) {
    String namespace = node.name().getNamespaceURI();
    return namespace.equals(Namespaces.XBRLI) || namespace.equals(Namespaces.LINK);
  }

  /** Whether it is the tuple of the koepelorganisatie. */
  public boolean isKoepel(XmlNode node) {
    return ask.descriptor().koepel() instanceof Koepel.AsTuple form
        && form.tuple().equals(node.name());
  }

  /** Checks a fact about the message itself; another one does not belong in the message. */
  public void header(XmlNode node) {
    ask.descriptor().header().stream()
        .filter(fact -> fact.concept().equals(node.name()))
        .findFirst()
        .ifPresentOrElse(fact -> text(fact, node), () -> strange(node));
  }

  private void text(HeaderFact fact, XmlNode node) {
    String text = node.text().strip();
    int length = text.codePointCount(0, text.length());
    if (length < fact.min() || length > fact.max()) {
      String range = fact.min() + "-" + fact.max();
      value(node, range + " tekens; nu " + length, range + " characters; now " + length);
    } else if (!HeaderReader.allowed(fact.field(), text)) {
      switch (fact.field()) {
        case "soort" -> value(node, "BPL of INT", "BPL or INT");
        case "aanmaak" -> value(node, "een tijdstip als 202610121030", "a time like 202610121030");
        case "beconnummer" -> value(node, "6 cijfers", "6 digits");
        default -> value(node, "9 cijfers, een B, 2 cijfers", "9 digits, a B, 2 digits");
      }
    }
  }

  /** Adds an error about a fact that does not belong in the message. */
  public void strange(XmlNode node) {
    String name = node.name().getLocalPart();
    if (ask.descriptor().names().containsKey(name)) {
      namespace(node, name);
      return;
    }
    ask.add(
        ask.error("CONCEPT", Place.of(node))
            .says(
                name + " hoort niet in deze " + ask.kind().noun().nl() + ".",
                name + " does not belong in this " + ask.kind().noun().en() + ".")
            .todo("Verwijder het feit.", "Remove the fact."));
  }

  private void namespace(XmlNode node, String name) {
    String namespace = Ask.cut(node.name().getNamespaceURI());
    ask.add(
        ask.error("CONCEPT", Place.of(node))
            .says(
                name
                    + " staat in namespace '"
                    + namespace
                    + "' (verwacht: die van het entrypoint).",
                name + " is in namespace '" + namespace + "' (expected: that of the entry point).")
            .todo(
                "Gebruik de namespaces van de taxonomie van het tijdvak.",
                "Use the namespaces of the taxonomy of the period."));
  }

  /** The amount of a fact: whole euros of at most so many digits; else empty, with an error. */
  public Optional<BigDecimal> amount(XmlNode node, int digits) {
    String text = node.text().strip();
    if (text.matches("-?[0-9]{1," + digits + "}")) {
      return Optional.of(new BigDecimal(text));
    }
    value(
        node,
        "hele euro's, ten hoogste " + digits + " cijfers",
        "whole euros, at most " + digits + " digits");
    return Optional.empty();
  }

  /** Adds an error about the value of a fact, with what was expected. */
  public void value(XmlNode node, String nl, String en) {
    String cut = Ask.cut(node.text().strip());
    String name = node.name().getLocalPart();
    ask.add(
        ask.error("VALUE", Place.of(node))
            .says(
                name + ": '" + cut + "' (verwacht: " + nl + ").",
                name + ": '" + cut + "' (expected: " + en + ").")
            .todo("Verbeter de waarde.", "Correct the value."));
  }
}
