// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.adapter.ob.internal.descriptor.Rubriek.Box;
import digipoort.adapter.ob.internal.descriptor.Rubriek.Term;
import digipoort.api.Text;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.mapping.descriptor.HeaderFact;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one descriptor file, strictly: a misspelt name is an error, not an omission. */
public final class ObDescriptorReader {
  private static final Descriptors.Shipped SHIPPED =
      new Descriptors.Shipped(ObDescriptor.class, List.of("ob-2025.xml", "ob-2026.xml"));
  private static final DescriptorFile.Grammar GRAMMAR =
      new DescriptorFile.Grammar(
          "descriptor",
          Map.ofEntries(
              Map.entry(
                  "descriptor",
                  Set.of("name", "version", "taxonomie", "berichtsoort", "from", "until")),
              Map.entry("entrypoint", Set.of()),
              Map.entry("namespace", Set.of("prefix", "uri")),
              Map.entry("identifier", Set.of("scheme", "types")),
              Map.entry("deadline", Set.of("maand", "kwartaal", "jaar")),
              Map.entry("header", Set.of()),
              Map.entry("fact", Set.of("field", "concept", "min", "max")),
              Map.entry(
                  "koepelorganisatie",
                  Set.of("form", "tuple", "dimension", "domain", "confidence")),
              Map.entry("rubrieken", Set.of()),
              Map.entry("rubriek", Set.of("code", "nl", "en", "rate", "expects", "sum")),
              Map.entry("omzet", Set.of("concept", "digits")),
              Map.entry("btw", Set.of("concept", "digits"))),
          XmlNode.Limits.SMALL);

  private final DescriptorFile file;

  private ObDescriptorReader(DescriptorFile file) {
    this.file = file;
  }

  /** The shipped descriptors and those of a folder, which may be absent. */
  public static Descriptors<ObDescriptor> load(@Nullable Path folder) {
    return Descriptors.load(SHIPPED, folder, ObDescriptorReader::read);
  }

  /**
   * Reads the octets of a file.
   *
   * @throws BrokenDescriptorException when anything is amiss
   */
  public static ObDescriptor read(String file, boolean shipped, byte[] octets) {
    return new ObDescriptorReader(DescriptorFile.read(file, shipped, octets, GRAMMAR)).descriptor();
  }

  private ObDescriptor descriptor() {
    XmlNode root = file.root();
    file.oneOf(root, "berichtsoort", "Omzetbelasting");
    return new ObDescriptor(
        file.head(),
        deadline(file.child(root, "deadline")),
        header(file.child(root, "header")),
        koepel(file.child(root, "koepelorganisatie")),
        rubrieken(file.child(root, "rubrieken")));
  }

  private ObDescriptor.Deadline deadline(XmlNode node) {
    return new ObDescriptor.Deadline(
        file.number(node, "maand", 0, 24),
        file.number(node, "kwartaal", 0, 24),
        file.number(node, "jaar", 0, 24));
  }

  private List<HeaderFact> header(XmlNode header) {
    List<HeaderFact> facts = new ArrayList<>();
    for (XmlNode node : header.children()) {
      String field = file.required(node, "field");
      if (!ObDescriptor.fields().contains(field)) {
        throw file.broken(node, "unknown field '" + field + "'");
      }
      int min = node.attribute("min") == null ? 1 : file.number(node, "min", 1, 7000);
      facts.add(
          new HeaderFact(
              field, file.concept(node, "concept"), min, file.number(node, "max", min, 7000)));
    }
    for (String field : ObDescriptor.fields()) {
      if (facts.stream().filter(fact -> fact.field().equals(field)).count() != 1) {
        throw file.broken(header, "field '" + field + "' (expected: exactly once)");
      }
    }
    return facts;
  }

  private Koepel koepel(XmlNode node) {
    boolean known = file.oneOf(node, "confidence", "known", "assumed").equals("known");
    return file.oneOf(node, "form", "tuple", "dimension").equals("tuple")
        ? new Koepel.AsTuple(file.concept(node, "tuple"), known)
        : new Koepel.AsDimension(
            file.concept(node, "dimension"), file.concept(node, "domain"), known);
  }

  private List<Rubriek> rubrieken(XmlNode parent) {
    Map<String, Rubriek> rubrieken = new LinkedHashMap<>();
    for (XmlNode node : parent.children()) {
      Rubriek rubriek = rubriek(node);
      for (Term term : rubriek.sum()) {
        Rubriek earlier = rubrieken.get(term.code());
        if (earlier == null || !earlier.boxes().containsKey(Kolom.BTW)) {
          throw file.broken(node, "sum: '" + term.code() + "' (expected: an earlier one with btw)");
        }
      }
      if (rubrieken.put(rubriek.code(), rubriek) != null) {
        throw file.broken(node, "rubriek " + rubriek.code() + " occurs twice");
      }
    }
    if (rubrieken.values().stream().noneMatch(Rubriek::computed)) {
      throw file.broken(parent, "no rubriek has a sum (expected: at least the total)");
    }
    return List.copyOf(rubrieken.values());
  }

  private Rubriek rubriek(XmlNode node) {
    Map<Kolom, Box> boxes = new EnumMap<>(Kolom.class);
    for (Kolom kolom : Kolom.values()) {
      node.child(kolom.field())
          .ifPresent(
              box ->
                  boxes.put(
                      kolom,
                      new Box(file.concept(box, "concept"), file.number(box, "digits", 1, 18))));
    }
    List<Term> sum = terms(node.attribute("sum"));
    if (boxes.isEmpty() || !sum.isEmpty() && !boxes.keySet().equals(Set.of(Kolom.BTW))) {
      throw file.broken(node, "expected: <omzet> or <btw>; with a sum only <btw>");
    }
    String rate = node.attribute("rate");
    return new Rubriek(
        file.required(node, "code"),
        new Text(file.required(node, "nl"), file.required(node, "en")),
        boxes,
        rate == null ? null : BigDecimal.valueOf(file.number(node, "rate", 0, 100)),
        "both".equals(node.attribute("expects")),
        sum);
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
