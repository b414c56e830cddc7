// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.adapter.ob.internal.descriptor.Rubriek.Box;
import digipoort.adapter.ob.internal.descriptor.Rubriek.Term;
import digipoort.api.Text;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the boxes of a form. */
final class RubriekReader {
  /** The totals of a suppletie. */
  private static final List<String> TOTALS = List.of("nieuw", "oud", "verschil");

  private final DescriptorFile file;
  private final Map<String, Rubriek> rubrieken = new LinkedHashMap<>();

  RubriekReader(DescriptorFile file) {
    this.file = file;
  }

  /** The boxes, and for a suppletie its totals. */
  List<Rubriek> rubrieken(boolean suppletie) {
    XmlNode root = file.root();
    XmlNode parent = file.child(root, "rubrieken");
    for (XmlNode node : parent.children()) {
      add(node, rubriek(node));
    }
    if (suppletie) {
      totals(file.child(root, "totalen"));
    } else if (root.child("totalen").isPresent()) {
      throw file.broken(root.child("totalen").get(), "<totalen> (expected: in a suppletie only)");
    }
    if (rubrieken.values().stream().noneMatch(Rubriek::computed)) {
      throw file.broken(parent, "no rubriek has a sum (expected: at least the total)");
    }
    return List.copyOf(rubrieken.values());
  }

  private void add(XmlNode node, Rubriek rubriek) {
    for (Term term : rubriek.sum()) {
      Rubriek earlier = rubrieken.get(term.code());
      if (earlier == null || !earlier.boxes().containsKey(earlier.summed())) {
        throw file.broken(node, "sum: '" + term.code() + "' (expected: an earlier one with btw)");
      }
    }
    if (rubrieken.put(rubriek.code(), rubriek) != null) {
      throw file.broken(node, "rubriek " + rubriek.code() + " occurs twice");
    }
  }

  private Rubriek rubriek(XmlNode node) {
    Map<Kolom, Box> boxes = new EnumMap<>(Kolom.class);
    for (Kolom kolom : List.of(Kolom.OMZET, Kolom.BTW)) {
      node.child(kolom.field()).ifPresent(box -> boxes.put(kolom, box(box)));
    }
    List<Term> sum = terms(node.attribute("sum"));
    if (boxes.isEmpty() || !sum.isEmpty() && !boxes.keySet().equals(Set.of(Kolom.BTW))) {
      throw file.broken(node, "expected: <omzet> or <btw>; with a sum only <btw>");
    }
    String rate = node.attribute("rate");
    return new Rubriek(
        file.required(node, "code"),
        label(node),
        boxes,
        rate == null ? null : BigDecimal.valueOf(file.number(node, "rate", 0, 100)),
        "both".equals(node.attribute("expects")),
        sum);
  }

  private void totals(XmlNode parent) {
    for (XmlNode node : parent.children()) {
      String code = file.oneOf(node, "code", TOTALS.toArray(String[]::new));
      List<Term> sum = terms(node.attribute("sum"));
      if (sum.isEmpty() != code.equals("oud")) {
        throw file.broken(node, code + " (expected: a sum for nieuw and verschil, none for oud)");
      }
      Map<Kolom, Box> boxes = Map.of(Kolom.TOTAAL, box(node));
      add(node, new Rubriek(code, label(node), boxes, null, false, sum));
    }
    if (!rubrieken.keySet().containsAll(TOTALS)) {
      throw file.broken(parent, "<totalen> (expected: " + TOTALS + ")");
    }
  }

  private Text label(XmlNode node) {
    return new Text(file.required(node, "nl"), file.required(node, "en"));
  }

  private Box box(XmlNode node) {
    return new Box(file.concept(node, "concept"), file.number(node, "digits", 1, 18));
  }

  private static List<Term> terms(@Nullable String sum) {
    List<Term> terms = new ArrayList<>();
    for (String term : sum == null ? new String[0] : sum.strip().split("\\s+")) {
      boolean minus = term.startsWith("-");
      terms.add(new Term(minus ? term.substring(1) : term, minus ? -1 : 1));
    }
    return terms;
  }
}
