// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.bericht.FactRules;
import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the facts of a return or suppletie that came ready to send. */
final class ReadyFigures {
  private final Ask<ObDescriptor> ask;
  private final FactRules<ObDescriptor> rules;
  private final Map<Cell, BigDecimal> exact = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();

  private ReadyFigures(Ask<ObDescriptor> ask) {
    this.ask = ask;
    this.rules = new FactRules<>(ask);
  }

  static ReadyFigures read(XmlNode root, Ask<ObDescriptor> ask) {
    ReadyFigures figures = new ReadyFigures(ask);
    for (XmlNode child : root.children()) {
      boolean tuple = child.attribute("contextRef") == null;
      if (tuple && !FactRules.isPart(child) && !figures.rules.isKoepel(child)) {
        figures.rules.strange(child);
      } else {
        child.all().filter(node -> node.attribute("contextRef") != null).forEach(figures::item);
      }
    }
    figures.missing();
    return figures;
  }

  /** What is reported, by cell. */
  Map<Cell, BigDecimal> exact() {
    return exact;
  }

  /** Where the cells stand. */
  Map<String, String> places() {
    return places;
  }

  /** The cells whose amount could not be read. */
  Set<String> unread() {
    return unread;
  }

  private void item(XmlNode node) {
    Optional<Cell> cell = ask.descriptor().cell(node.name());
    if (cell.isPresent()) {
      amount(cell.get(), node);
    } else {
      rules.header(node);
    }
  }

  private void amount(Cell cell, XmlNode node) {
    Rubriek.Box box = ask.descriptor().rubriek(cell.code()).orElseThrow().boxes().get(cell.kolom());
    places.put(cell.pointer(), Place.of(node));
    rules
        .amount(node, box.digits())
        .ifPresentOrElse(amount -> exact.put(cell, amount), () -> unread.add(cell.pointer()));
  }

  private void missing() {
    List<Cell> missing =
        ask.descriptor().rubrieken().stream()
            .flatMap(rubriek -> rubriek.boxes().keySet().stream().map(rubriek::cell))
            .filter(cell -> !exact.containsKey(cell) && !places.containsKey(cell.pointer()))
            .toList();
    missing.stream()
        .filter(cell -> ask.descriptor().rubriek(cell.code()).orElseThrow().computed())
        .forEach(cell -> exact.put(cell, BigDecimal.ZERO));
    if (!missing.isEmpty()) {
      String names = missing.stream().map(Cell::shown).toList().toString();
      ask.add(
          ask.warning("FACT-MISSING", "")
              .says("Niet in het bericht: " + names, "Not in the message: " + names)
              .todo("Vermeld elke rubriek, ook nul.", "Report every box, zero as well."));
    }
  }
}
