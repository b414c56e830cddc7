// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.budget.ReadingLimits;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.mapping.descriptor.HeaderFact;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one descriptor file, strictly: a misspelt name is an error, not an omission. */
final class DescriptorReader {
  private static final Set<String> AMOUNT = Set.of("concept", "digits", "tuple");
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
              Map.entry("btw", Set.of("concept", "digits")),
              Map.entry("totalen", Set.of()),
              Map.entry("totaal", Set.of("code", "nl", "en", "sum", "concept", "digits")),
              Map.entry(
                  "prestaties",
                  Set.of("form", "confidence", "land", "landDomain", "nummer", "nummerDomain")),
              Map.entry("correcties", Set.of("form", "confidence")),
              Map.entry("leveringen", AMOUNT),
              Map.entry("diensten", AMOUNT),
              Map.entry("abc", AMOUNT),
              Map.entry("landen", Set.of()),
              Map.entry("land", Set.of("code", "nl", "en", "nummer"))),
          ReadingLimits.SETTINGS);

  private static final List<String> ALWAYS =
      List.of(
          "relatienummer",
          "naam",
          "versie",
          "berichtkenmerk",
          "aanmaak",
          "beconnummer",
          "koepelorganisatie",
          "voorletters",
          "tussenvoegsel",
          "achternaam",
          "telefoonnummer");

  private final DescriptorFile file;

  private DescriptorReader(DescriptorFile file) {
    this.file = file;
  }

  /**
   * Reads the octets of a file.
   *
   * @throws BrokenDescriptorException when anything is amiss
   */
  static TaxDescriptor read(String file, boolean shipped, byte[] octets) {
    return new DescriptorReader(DescriptorFile.read(file, shipped, octets, GRAMMAR)).descriptor();
  }

  private TaxDescriptor descriptor() {
    XmlNode root = file.root();
    Berichtsoort soort = Berichtsoort.of(file.oneOf(root, "berichtsoort", Berichtsoort.codes()));
    List<HeaderFact> header = header(soort, file.child(root, "header"));
    Koepel koepel = koepel(file.child(root, "koepelorganisatie"));
    if (soort == Berichtsoort.OPGAAF_ICP) {
      IcpReader icp = new IcpReader(file);
      return new IcpDescriptor(
          file.head(),
          deadline(root),
          header,
          koepel,
          icp.klant(),
          icp.prestaties(),
          icp.correcties(),
          icp.landen());
    }
    return new ObDescriptor(
        file.head(),
        deadline(root),
        header,
        koepel,
        new RubriekReader(file).rubrieken(soort == Berichtsoort.SUPPLETIE));
  }

  private Optional<TaxDescriptor.Deadline> deadline(XmlNode root) {
    return root.child("deadline")
        .map(
            node ->
                new TaxDescriptor.Deadline(
                    file.number(node, "maand", 0, 24),
                    file.number(node, "kwartaal", 0, 24),
                    file.number(node, "jaar", 0, 24)));
  }

  /** Every field that a header of this message type has to name. */
  private static List<String> fields(Berichtsoort soort) {
    String own = soort == Berichtsoort.OPGAAF_ICP ? "btwNummerOnderdeelFiscaleEenheid" : "soort";
    return Stream.concat(ALWAYS.stream(), Stream.of(own)).toList();
  }

  private List<HeaderFact> header(Berichtsoort soort, XmlNode header) {
    List<HeaderFact> facts = new ArrayList<>();
    for (XmlNode node : header.children()) {
      String field = file.required(node, "field");
      if (!fields(soort).contains(field)) {
        throw file.broken(node, "unknown field '" + field + "'");
      }
      int min = node.attribute("min") == null ? 1 : file.number(node, "min", 1, 7000);
      facts.add(
          new HeaderFact(
              field, file.concept(node, "concept"), min, file.number(node, "max", min, 7000)));
    }
    for (String field : fields(soort)) {
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
}
