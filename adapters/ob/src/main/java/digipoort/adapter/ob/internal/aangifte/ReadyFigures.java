// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Koepel;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.Finding;
import digipoort.mapping.Unread;
import digipoort.mapping.descriptor.HeaderFact;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the facts of a message that came ready to send. */
final class ReadyFigures {
  private final ObDescriptor descriptor;
  private final List<Finding> findings;
  private final Map<Cell, BigDecimal> exact = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();

  private ReadyFigures(ObDescriptor descriptor, List<Finding> findings) {
    this.descriptor = descriptor;
    this.findings = findings;
  }

  /** The return; what is the matter is added to the findings. */
  static Aangifte read(XmlNode root, ObDescriptor descriptor, List<Finding> findings) {
    return new ReadyFigures(descriptor, findings).read(root);
  }

  private Aangifte read(XmlNode root) {
    for (XmlNode child : root.children()) {
      if (strangeTuple(child)) {
        strange(child);
      } else {
        child
            .all()
            .filter(node -> node.attribute("contextRef") != null)
            .forEach(node -> item(node));
      }
    }
    missing();
    List<Finding> found = new ArrayList<>();
    Aangifte aangifte =
        new Aangifte(Map.of(), Arithmetic.complete(descriptor, exact, new Unread(unread), found));
    found.addAll(Plausibility.check(descriptor, aangifte, new Unread(unread)));
    found.forEach(finding -> findings.add(moved(finding)));
    return aangifte;
  }

  private boolean strangeTuple(XmlNode node) {
    String namespace = node.name().getNamespaceURI();
    boolean own = namespace.equals(Namespaces.XBRLI) || namespace.equals(Namespaces.LINK);
    boolean koepel =
        descriptor.koepel() instanceof Koepel.AsTuple form && form.tuple().equals(node.name());
    return node.attribute("contextRef") == null && !own && !koepel;
  }

  private void item(XmlNode node) {
    Optional<Cell> cell = descriptor.cell(node.name());
    Optional<HeaderFact> header =
        descriptor.header().stream().filter(f -> f.concept().equals(node.name())).findFirst();
    if (cell.isPresent()) {
      amount(cell.get(), node);
    } else if (header.isPresent()) {
      length(header.get(), node);
    } else {
      strange(node);
    }
  }

  private void strange(XmlNode node) {
    findings.add(
        Finding.error("OB-CONCEPT", Place.of(node))
            .says(
                node.name().getLocalPart() + " hoort niet in deze aangifte.",
                node.name().getLocalPart() + " does not belong in this return.")
            .todo("Verwijder het feit.", "Remove the fact.")
            .build());
  }

  private void amount(Cell cell, XmlNode node) {
    Rubriek.Box box = descriptor.rubriek(cell.code()).orElseThrow().boxes().get(cell.kolom());
    places.put(cell.pointer(), Place.of(node));
    String text = node.text().strip();
    if (text.matches("-?[0-9]{1," + box.digits() + "}")) {
      exact.put(cell, new BigDecimal(text));
    } else {
      unread.add(cell.pointer());
      value(
          node,
          "hele euro's, ten hoogste " + box.digits() + " cijfers",
          "whole euros, at most " + box.digits() + " digits");
    }
  }

  private void length(HeaderFact fact, XmlNode node) {
    String text = node.text().strip();
    int length = text.codePointCount(0, text.length());
    if (length < fact.min() || length > fact.max()) {
      String range = fact.min() + "-" + fact.max();
      value(node, range + " tekens; nu " + length, range + " characters; now " + length);
    }
  }

  private void value(XmlNode node, String nl, String en) {
    String cut = ReadyMade.cut(node.text().strip(), 40);
    String name = node.name().getLocalPart();
    findings.add(
        Finding.error("OB-VALUE", Place.of(node))
            .says(
                name + ": '" + cut + "' (verwacht: " + nl + ").",
                name + ": '" + cut + "' (expected: " + en + ").")
            .todo("Verbeter de waarde.", "Correct the value.")
            .build());
  }

  private void missing() {
    List<String> missing =
        descriptor.rubrieken().stream()
            .flatMap(rubriek -> rubriek.boxes().keySet().stream().map(rubriek::cell))
            .filter(cell -> !exact.containsKey(cell) && !places.containsKey(cell.pointer()))
            .map(cell -> cell.code() + " " + cell.kolom().field())
            .toList();
    if (!missing.isEmpty()) {
      findings.add(
          Finding.warning("OB-FACT-MISSING", "")
              .says("Niet in het bericht: " + missing, "Not in the message: " + missing)
              .todo("Vermeld elke rubriek, ook nul.", "Report every box, zero as well.")
              .build());
    }
  }

  private Finding moved(Finding finding) {
    String at = places.getOrDefault(finding.location(), "");
    return new Finding(finding.severity(), finding.code(), at, finding.text(), finding.action());
  }
}
