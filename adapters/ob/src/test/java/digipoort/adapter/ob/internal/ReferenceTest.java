// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Severity;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.trial.Json;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * Compares with real and public messages. They are not part of the product: looked for in {@code
 * shared/reference} beside the checkout, or where {@code -Ddigipoort.reference} says; without them
 * these tests are skipped.
 */
class ReferenceTest {
  @Test
  void ourMessageEqualsThePublicOneFactByFact() throws IOException {
    XmlNode reference = parse(Files.readString(file("messages/ob/nt19-authored-ob-2025.xbrl")));
    Preparation ours = Trials.ADAPTER.prepare(submission(reference), ticket(reference));
    assertThat(facts(parse(Trials.xml(ours)))).isEqualTo(facts(reference));
    assertThat(Trials.findings(ours)).extracting(Finding::severity).doesNotContain(Severity.ERROR);
  }

  @Test
  void publicMessageIsAcceptedAsItIs() throws IOException {
    byte[] octets = Files.readAllBytes(file("messages/ob/nt19-authored-ob-2025.xbrl"));
    Submission submission =
        Trials.submission(BerichtInhoud.of("application/xml", "ob.xbrl", octets))
            .tijdvak(Trials.period("2025-10-01", "2025-12-31"))
            .build();
    assertThat(Trials.prepare(submission)).isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void ourConceptsAreThoseOfTheOfficialExampleButForTheOneThatWent() throws IOException {
    XmlNode official =
        parse(Files.readString(file("messages/ob/nt15-VB-01_bd-rpt-ob-aangifte-2021.xbrl")));
    List<String> names =
        official.children().stream()
            .filter(node -> node.attribute("contextRef") != null)
            .map(node -> node.name().getLocalPart())
            .filter(name -> !name.equals("SmallEntrepreneurProvisionReduction"))
            .sorted()
            .toList();
    for (ObDescriptor descriptor : TaxDescriptors.load(null).aangifte().all()) {
      List<String> ours =
          concepts(descriptor).keySet().stream()
              .filter(name -> !name.startsWith("ProfessionalAssociation"))
              .toList();
      assertThat(ours).as(descriptor.head().name()).isEqualTo(names);
    }
  }

  @Test
  void sumsOfTheOfficialExampleAreOurs() throws IOException {
    XmlNode official =
        parse(Files.readString(file("messages/ob/nt15-VB-01_bd-rpt-ob-aangifte-2021.xbrl")));
    Submission figures = Trials.submission(Trials.rubrieken(rubrieken(official))).build();
    String xml = Trials.xml(Trials.prepare(figures));
    assertThat(Trials.fact(xml, "ValueAddedTaxOwed")).isEqualTo("3240");
    assertThat(Trials.fact(xml, "ValueAddedTaxOwedToBePaidBack")).isEqualTo("3240");
  }

  @Test
  void ourTypesAndFactsAreThoseOfTheStandInTaxonomy() throws IOException {
    Path bd = file("messages/standin-taxonomy/nt19/www.nltaxonomie.nl/nt19/bd/20241211");
    Map<String, XmlNode> types = named(bd.resolve("dictionary/bd-types.xsd"));
    Map<String, XmlNode> elements = named(bd.resolve("dictionary/bd-data.xsd"));
    String presentation = Files.readString(bd.resolve("presentation/bd-rpt-ob-aangifte-pre.xml"));
    ObDescriptor descriptor =
        TaxDescriptors.load(null)
            .aangifte()
            .covering(Trials.period("2025-01-01", "2025-01-31"))
            .orElseThrow();
    assertThat(bd.resolve("entrypoints/bd-rpt-ob-aangifte-2025.xsd")).exists();
    concepts(descriptor)
        .forEach(
            (name, facet) -> {
              assertThat(elements).containsKey(name);
              assertThat(presentation).contains("#bd-i_" + name + "\"");
              String type = String.valueOf(elements.get(name).attribute("type"));
              String facets = facets(types, type.substring(type.indexOf(':') + 1));
              if (facets.contains("ength=") || !facet.contains("ength=")) {
                assertThat(facets).as(name).contains(facet);
              }
            });
    assertThat(presentation.split("_pre.xml#bd-i_|#bd-i_", -1))
        .as("no concept of the presentation is left out")
        .hasSize(1 + concepts(descriptor).size());
  }

  @Test
  void answersAsRecordedAreReadInPlainWords() throws IOException {
    String accepted =
        Files.readString(
            file("messages/responses/belastingdienst-responsemessage-2006.1-acknowledgement.xml"));
    String invalid = Files.readString(file("messages/responses/digipoort-311-batavia-results.xml"));
    Verdict completed = verdict(Verdict.Conclusion.COMPLETED, "500", null, accepted);
    assertThat(completed.meaning().nl()).contains("Verwerkbaar (A 0001)", "BERICHTID-VANUIT-BD");
    Verdict rejected =
        verdict(Verdict.Conclusion.REJECTED, "311", new Fout("VAS500", invalid), null);
    assertThat(rejected.findings()).hasSize(3);
    assertThat(rejected.findings().get(0).location()).isEqualTo("line 1, column 1228");
    assertThat(rejected.findings().get(0).text().en())
        .startsWith("xbrldie_ExplicitMemberUndefinedQNameError: ");
  }

  private static Verdict verdict(
      Verdict.Conclusion conclusion, String code, Fout fout, String details) {
    return Trials.ADAPTER.interpret(
        List.of(new Status(new Kenmerk("K"), code, Instant.EPOCH, "", fout, details)),
        new Verdict(conclusion, Text.verbatim("x"), Text.verbatim("x"), List.of()));
  }

  private static Path file(String name) {
    String folder = System.getProperty("digipoort.reference", "../../../shared/reference");
    Path path = Path.of(folder, name.split("/"));
    assumeTrue(
        Files.exists(path),
        () -> name + " is an official file that this project does not ship: not checked");
    return path;
  }

  private static XmlNode parse(String xml) {
    return XmlNode.parse(xml, ReadingLimits.SUBMISSION);
  }

  /** Each fact with what it hangs on, tuples included. */
  private static Map<String, String> facts(XmlNode root) {
    Map<String, String> facts = new TreeMap<>();
    for (XmlNode child : root.children()) {
      child
          .all()
          .filter(node -> node.attribute("contextRef") != null)
          .forEach(
              node ->
                  facts.put(
                      child.name() + " " + node.name(),
                      node.attribute("contextRef")
                          + " "
                          + node.attribute("unitRef")
                          + " "
                          + node.attribute("decimals")
                          + " "
                          + node.text()));
    }
    return facts;
  }

  /** Concept names with what their type has to say: digits, or the greatest length. */
  private static Map<String, String> concepts(ObDescriptor descriptor) {
    Map<String, String> concepts = new TreeMap<>();
    descriptor
        .header()
        .forEach(fact -> concepts.put(fact.concept().getLocalPart(), "ength=" + fact.max()));
    for (Rubriek rubriek : descriptor.rubrieken()) {
      rubriek
          .boxes()
          .values()
          .forEach(box -> concepts.put(box.concept().getLocalPart(), "1," + box.digits() + "}"));
    }
    return concepts;
  }

  private static Map<String, XmlNode> named(Path schema) throws IOException {
    return parse(Files.readString(schema)).children().stream()
        .filter(node -> node.attribute("name") != null)
        .collect(Collectors.toMap(node -> String.valueOf(node.attribute("name")), node -> node));
  }

  private static String facets(Map<String, XmlNode> types, String type) {
    return types.containsKey(type)
        ? types
            .get(type)
            .all()
            .map(node -> node.name().getLocalPart() + "=" + node.attribute("value"))
            .collect(Collectors.joining(" "))
        : "";
  }

  /** The figures of a message in the form of an ERP document. */
  private static String rubrieken(XmlNode root) {
    ObDescriptor descriptor = TaxDescriptors.load(null).aangifte().all().get(0);
    Map<String, List<String>> byCode = new LinkedHashMap<>();
    for (XmlNode node : root.children()) {
      QName ours = new QName(descriptor.head().prefixes().get("bd-i"), node.name().getLocalPart());
      descriptor
          .cell(ours)
          .ifPresent(
              (Cell cell) ->
                  byCode.merge(
                      cell.code(),
                      List.of("\"" + cell.kolom().field() + "\":" + node.text()),
                      (a, b) -> List.of(a.get(0), b.get(0))));
    }
    return byCode.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\":{" + String.join(",", e.getValue()) + "}")
        .collect(Collectors.joining(","));
  }

  private static Submission submission(XmlNode root) {
    String json =
        """
        {"software":{"relatienummer":"%s","naam":"%s","versie":"%s"},
         "contact":{"soort":"%s","voorletters":"%s","tussenvoegsel":"%s","achternaam":"%s",
                    "telefoonnummer":"%s"},
         "beconnummer":"%s","koepelorganisatie":"%s","rubrieken":{%s}}
        """
            .formatted(
                text(root, "SoftwareVendorAccountNumber"),
                text(root, "SoftwarePackageName"),
                text(root, "SoftwarePackageVersion"),
                text(root, "ContactType"),
                text(root, "ContactInitials"),
                text(root, "ContactPrefix"),
                text(root, "ContactSurname"),
                text(root, "ContactTelephoneNumber"),
                text(root, "TaxConsultantNumber"),
                text(root, "ProfessionalAssociationForTaxServiceProvidersName"),
                rubrieken(root));
    Tijdvak tijdvak = Trials.period("2025-10-01", "2025-12-31");
    assertThat(root.children(new QName(Namespaces.XBRLI, "context"))).hasSize(1);
    return Trials.submission(Json.document(json)).tijdvak(tijdvak).build();
  }

  private static Ticket ticket(XmlNode root) {
    return new Ticket(
        Trials.ticket().deliveryId(),
        Instant.parse("2026-01-15T11:00:00Z"),
        "AK-1",
        text(root, "MessageReferenceSupplierVAT"),
        "simulator");
  }

  private static String text(XmlNode root, String concept) {
    return root.all()
        .filter(node -> node.name().getLocalPart().equals(concept))
        .findFirst()
        .orElseThrow()
        .text()
        .strip();
  }
}
