// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Payload;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.trial.Json;
import digipoort.xbrl.taxonomy.Taxonomies;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What we make against the real taxonomy of 2015 and the stand-in of 2025, which are not part of
 * the product; without them these tests are skipped.
 */
class ReferenceTaxonomyTest {
  private static final String KOEPEL = "\"koepelorganisatie\":\"NBA\",\"contact\":";
  private static final Tijdvak Q4_2015 = Trials.period("2015-10-01", "2015-12-31");
  private static final Ticket IN_2016 = Trials.ticket("2016-01-15T11:00:00Z", "simulator");
  private static final Tijdvak Q4_2025 = Trials.period("2025-10-01", "2025-12-31");
  private static final Ticket IN_2026 = Trials.ticket("2026-01-15T11:00:00Z", "simulator");

  @TempDir private Path folder;

  @Test
  void allThatWeMakeFor2025IsValidByTheStandIn() {
    Taxonomies standIn = new TaxonomyFolder(reference("standin-taxonomy"));
    TaxDescriptors descriptors = TaxDescriptors.load(null);
    valid(new ObAdapter(descriptors, standIn), aangifte(), Q4_2025, IN_2026);
    valid(new SuppletieAdapter(descriptors, standIn), suppletie(), Q4_2025, IN_2026);
    valid(new IcpAdapter(descriptors, standIn), icp(), Q4_2025, IN_2026);
  }

  @Test
  void theSameDescriptorsInTheNamesOf2015AreValidByTheRealTaxonomy() throws IOException {
    Taxonomies real = new TaxonomyFolder(packages());
    for (String name : List.of("ob", "obsup", "icp")) {
      Files.writeString(folder.resolve(name + ".xml"), in2015(Shipped.text(name + "-2025")));
    }
    TaxDescriptors descriptors = TaxDescriptors.load(folder);
    assertThat(descriptors.all().broken()).isEmpty();
    valid(new ObAdapter(descriptors, real), aangifte(), Q4_2015, IN_2016);
    valid(new SuppletieAdapter(descriptors, real), suppletie(), Q4_2015, IN_2016);
    valid(new IcpAdapter(descriptors, real), icp(), Q4_2015, IN_2016);
  }

  @Test
  void authoredStatementOf2015IsReadAndAccepted() throws IOException {
    Taxonomies real = new TaxonomyFolder(packages());
    Files.writeString(folder.resolve("icp.xml"), in2015(Shipped.text("icp-2025")));
    Adapter icp = new IcpAdapter(TaxDescriptors.load(folder), real);
    byte[] octets = Files.readAllBytes(reference("icp/nt09-authored-icp-2015.xbrl"));
    Preparation preparation =
        prepare(
            icp,
            Trials.submission(BerichtInhoud.of("application/xml", "icp.xbrl", octets)),
            Q4_2015,
            IN_2016);
    assertThat(errors(preparation)).isEmpty();
    assertThat(((Preparation.Ready) preparation).preview().nl())
        .containsPattern("Samen \\(rubriek 3b\\) +2\\.250\n")
        .contains("Correcties over eerdere tijdvakken");
  }

  @Test
  void authoredSuppletiesAreAccepted() throws IOException {
    for (String name : List.of("nt19-authored-suppletie-2025", "nt20-authored-suppletie-2026")) {
      byte[] octets = Files.readAllBytes(reference("suppletie/" + name + ".xbrl"));
      String xml = new String(octets, StandardCharsets.UTF_8);
      Tijdvak tijdvak = Trials.period(date(xml, "xbrli:startDate"), date(xml, "xbrli:endDate"));
      Preparation preparation =
          prepare(
              Trials.SUPPLETIE,
              Trials.submission(BerichtInhoud.of("application/xml", "s.xbrl", octets)),
              tijdvak,
              IN_2026);
      assertThat(errors(preparation)).as(name).isEmpty();
    }
  }

  private static String date(String xml, String element) {
    int at = xml.indexOf("<" + element + ">") + element.length() + 2;
    return xml.substring(at, at + 10);
  }

  private static void valid(Adapter adapter, Payload document, Tijdvak tijdvak, Ticket ticket) {
    Preparation made = prepare(adapter, Trials.submission(document), tijdvak, ticket);
    assertThat(errors(made)).isEmpty();
    BerichtInhoud inhoud = ((Preparation.Ready) made).bericht().inhoud();
    Preparation again = prepare(adapter, Trials.submission(inhoud), tijdvak, ticket);
    assertThat(errors(again)).isEmpty();
    assertThat(Trials.findings(again))
        .extracting(Finding::code)
        .noneMatch(code -> code.endsWith("NOT-CHECKED"));
    assertThat(((Preparation.Ready) again).bericht().inhoud()).isSameAs(inhoud);
  }

  private static Preparation prepare(
      Adapter adapter, Submission.Builder submission, Tijdvak tijdvak, Ticket ticket) {
    String berichtsoort =
        adapter instanceof IcpAdapter
            ? "ICP"
            : adapter instanceof SuppletieAdapter ? "OBSUP" : "Omzetbelasting";
    return adapter.prepare(submission.berichtsoort(berichtsoort).tijdvak(tijdvak).build(), ticket);
  }

  private static List<Finding> errors(Preparation preparation) {
    return Trials.findings(preparation).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  private static Payload aangifte() {
    return Json.document(Trials.GOOD.replace("\"contact\":", KOEPEL));
  }

  private static Payload suppletie() {
    String rubrieken = Trials.GOOD.strip();
    return Json.document(
        rubrieken.substring(0, rubrieken.length() - 1) + ",\"totaal\":{\"oud\":-5}}");
  }

  private static Payload icp() {
    return Json.document(
        IcpTrials.GOOD
            .replace("\"contact\":", KOEPEL)
            .replace("\"correcties\":[]", IcpTrials.CORRECTION.replace("2025-0", "2015-0"))
            .replace("\"leveringen\":1000", "\"leveringen\":1000,\"abc\":3"));
  }

  /** The layout of 2015: items and tuples in two files each, other names of the entry points. */
  private static String in2015(String descriptor) {
    String base = "http://www.nltaxonomie.nl/9.0/";
    return descriptor
        .replaceAll("<namespace .*\n", "")
        .replace(
            "  <identifier",
            namespace("bd-alg", base + "basis/bd/items/bd-algemeen")
                + namespace("bd-ob", base + "basis/bd/items/bd-omzetbelasting")
                + namespace("bd-alg-tuple", base + "domein/bd/tuples/bd-alg-tuples")
                + namespace("bd-ob-tuple", base + "domein/bd/tuples/bd-ob-tuples")
                + "  <identifier")
        .replaceAll("http://www.nltaxonomie.nl/nt19/bd/20241211/entry", base + "report/bd/entry")
        .replace("2025", "2015")
        .replaceAll("bd-t:(Prof)", "bd-alg-tuple:$1")
        .replace("bd-t:", "bd-ob-tuple:")
        .replaceAll(
            "bd-i:(Software|Message|Date|TaxCon|Prof|ContactI|ContactP|ContactS|ContactTel)",
            "bd-alg:$1")
        .replace("bd-i:", "bd-ob:");
  }

  private static String namespace(String prefix, String uri) {
    return "  <namespace prefix=\"" + prefix + "\" uri=\"" + uri + "\"/>\n";
  }

  private static Path reference(String name) {
    String top = System.getProperty("digipoort.reference", "../../../shared/reference");
    Path path = Path.of(top, "messages").resolve(name);
    assumeTrue(
        Files.exists(path),
        () -> name + " is an official file that this project does not ship: not checked");
    return path;
  }

  /** A folder of packages with only the real one. */
  private Path packages() throws IOException {
    Path from = reference("taxonomy-nt09");
    Path to = Files.createDirectories(folder.resolve("packages/nt09"));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to.getParent();
  }
}
